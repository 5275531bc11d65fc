import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertHosting = (tx: Tx, row: Insertable<Tables['hosting']>) =>
  tx.insertInto('hosting').values(row).execute()

/** Says what step the room is at; false when it was there already. */
export const setStep = async (tx: Tx, meetingId: string, currentStep: string): Promise<boolean> => {
  const changed = await tx
    .updateTable('hosting')
    .set({ currentStep })
    .where('meetingId', '=', meetingId)
    .where((eb) => eb.or([eb('currentStep', 'is', null), eb('currentStep', '<>', currentStep)]))
    .returning('meetingId')
    .execute()
  return changed.length === 1
}

/** Says that all is sent in; false when that was said before. */
export const setFinished = async (tx: Tx, meetingId: string, finishedAt: Date): Promise<boolean> => {
  const changed = await tx
    .updateTable('hosting')
    .set({ finishedAt })
    .where('meetingId', '=', meetingId)
    .where('finishedAt', 'is', null)
    .returning('meetingId')
    .execute()
  return changed.length === 1
}

/** Which of these notes belong to the class. */
export const notesOf = async (tx: Tx, meetingId: string, ids: readonly string[]): Promise<string[]> => {
  const rows = await tx
    .selectFrom('contribution')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id }) => id)
}

export const putNotes = (tx: Tx, rows: Insertable<Tables['wallNote']>[]) =>
  tx
    .insertInto('wallNote')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('contributionId').doUpdateSet((eb) => ({
        approvedAt: eb.ref('excluded.approvedAt'),
        hiddenAt: eb.ref('excluded.hiddenAt'),
      })),
    )
    .execute()
