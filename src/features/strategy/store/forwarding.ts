import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Once per answer, step, day and words, so that a form sent twice is told once. */
export const insertForwardingStep = async (
  tx: Tx,
  row: Insertable<Tables['forwardingStep']>,
): Promise<boolean> => {
  const inserted = await tx
    .insertInto('forwardingStep')
    .values(row)
    .onConflict((same) => same.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
