import './tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Adds a term unless its address is taken; whether it did. */
export const insertTerm = async (tx: Tx, row: Insertable<Tables['term']>): Promise<boolean> => {
  const added = await tx
    .insertInto('term')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const lockTerm = (tx: Tx, id: string) =>
  tx.selectFrom('term').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Each change raises the revision: their sum says whether a compiled glossary is still true. */
export const updateTerm = (tx: Tx, id: string, row: Omit<Updateable<Tables['term']>, 'revision'>) =>
  tx
    .updateTable('term')
    .set({ ...row, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute()
