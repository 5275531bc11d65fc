import './tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** False when the page is there already: what staff have made of it stays. */
export const insertPage = async (tx: Tx, row: Insertable<Tables['handbookPage']>): Promise<boolean> => {
  const added = await tx
    .insertInto('handbookPage')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const lockPage = (tx: Tx, slug: string) =>
  tx.selectFrom('handbookPage').selectAll().where('slug', '=', slug).forUpdate().executeTakeFirst()

export const updatePage = (tx: Tx, id: string, row: Updateable<Tables['handbookPage']>) =>
  tx.updateTable('handbookPage').set(row).where('id', '=', id).execute()

export const insertVersion = (tx: Tx, row: Insertable<Tables['handbookVersion']>) =>
  tx.insertInto('handbookVersion').values(row).execute()

export const slugsTaken = async (tx: Tx): Promise<{ slugs: string[]; last: number }> => {
  const rows = await tx.selectFrom('handbookPage').select(['slug', 'position']).execute()
  return { slugs: rows.map((row) => row.slug), last: Math.max(0, ...rows.map((row) => row.position)) }
}
