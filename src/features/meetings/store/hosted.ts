import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Adds the meeting unless its idempotency key is there already; says whether it did. */
export const insertOnce = async (tx: Tx, row: Insertable<Tables['meeting']>): Promise<boolean> => {
  const added = await tx
    .insertInto('meeting')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length === 1
}

export const findByKey = (tx: Tx, idempotencyKey: string) =>
  tx
    .selectFrom('meeting')
    .select(['id', 'code'])
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst()

export const putReply = async (tx: Tx, id: string, reply: string): Promise<boolean> => {
  const changed = await tx
    .updateTable('meeting')
    .set({ reply })
    .where('id', '=', id)
    .where('kind', 'in', ['own_workshop', 'lesson'])
    .returning('id')
    .execute()
  return changed.length === 1
}

/** Says when the reply was given, once. */
export const markReplied = async (tx: Tx, id: string, at: Date): Promise<boolean> => {
  const changed = await tx
    .updateTable('meeting')
    .set({ repliedAt: at })
    .where('id', '=', id)
    .where('repliedAt', 'is', null)
    .returning('id')
    .execute()
  return changed.length === 1
}
