import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Adds the answer unless its form was sent before; says whether it did. */
export const insertAnswer = async (tx: Tx, row: Insertable<Tables['pulseAnswer']>): Promise<boolean> => {
  const done = await tx
    .insertInto('pulseAnswer')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const insertWords = (tx: Tx, row: Insertable<Tables['pulseWords']>) =>
  tx.insertInto('pulseWords').values(row).execute()

/** Puts the text that may be read in place of the one that was sent; nothing else of that is kept. */
export const clearWords = async (tx: Tx, key: string, text: string, at: Date): Promise<boolean> => {
  const done = await tx
    .updateTable('pulseWords')
    .set({ text, clearedAt: at })
    .where('key', '=', key)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const deleteWords = async (tx: Tx, key: string): Promise<boolean> => {
  const done = await tx.deleteFrom('pulseWords').where('key', '=', key).executeTakeFirst()
  return done.numDeletedRows === 1n
}

export const setShare = (tx: Tx, row: Insertable<Tables['pulseShare']>) =>
  tx
    .insertInto('pulseShare')
    .values(row)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
    .execute()
