import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Whether the theme or inspel exists, published or not. */
export const sourceExists = async (
  tx: Tx,
  source: { themeId: string } | { contributionId: string },
): Promise<boolean> => {
  const row =
    'themeId' in source
      ? await tx.selectFrom('theme').select('id').where('id', '=', source.themeId).executeTakeFirst()
      : await tx
          .selectFrom('contribution')
          .select('id')
          .where('id', '=', source.contributionId)
          .executeTakeFirst()
  return row !== undefined
}

export const insertReference = (tx: Tx, row: Insertable<Tables['passageReference']>) =>
  tx.insertInto('passageReference').values(row).execute()

export const deleteReference = async (tx: Tx, passageId: string, id: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('passageReference')
    .where('passageId', '=', passageId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
