import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertNote = (tx: Tx, row: Insertable<Tables['captureNote']>) =>
  tx.insertInto('captureNote').values(row).execute()

/** The PIN stands on the meeting: its other rows are none of ours. */
export const setPin = async (tx: Tx, meetingId: string, helperPin: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('meeting')
    .set({ helperPin })
    .where('id', '=', meetingId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Adds a picture unless the meeting has the same one already; says whether it did. */
export const insertPhoto = async (tx: Tx, row: Insertable<Tables['capturePhoto']>): Promise<boolean> => {
  const added = await tx
    .insertInto('capturePhoto')
    .values(row)
    .onConflict((conflict) => conflict.columns(['meetingId', 'sha256']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const hasPhoto = async (tx: Tx, meetingId: string, sha256: Buffer): Promise<boolean> =>
  (await tx
    .selectFrom('capturePhoto')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()) !== undefined

export const lockPhoto = (tx: Tx, meetingId: string, id: string) =>
  tx
    .selectFrom('capturePhoto')
    .selectAll()
    .where('id', '=', id)
    .where('meetingId', '=', meetingId)
    .forUpdate()
    .executeTakeFirst()

export const changePhoto = (
  tx: Tx,
  id: string,
  change: Partial<
    Pick<Tables['capturePhoto'], 'transcribedAt' | 'transcribedBy' | 'checkedAt' | 'checkedBy'>
  >,
) => tx.updateTable('capturePhoto').set(change).where('id', '=', id).execute()
