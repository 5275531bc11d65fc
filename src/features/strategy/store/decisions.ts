import '../tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'
import type { Reservation, Vote } from '../domain'

/** Adds the decision unless the process has one with its case number; says whether it did. */
export const insertDecision = async (tx: Tx, row: Insertable<Tables['decision']>): Promise<boolean> => {
  const done = await tx
    .insertInto('decision')
    .values(row)
    .onConflict((conflict) => conflict.columns(['processId', 'caseNumber']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const insertDecisionWording = (tx: Tx, row: Insertable<Tables['decisionWording']>) =>
  tx.insertInto('decisionWording').values(row).execute()

/** Locks the passages decided on, in one order whoever asks. */
export const lockPassagesOfProcess = (tx: Tx, processId: string, ids: string[]) =>
  tx
    .selectFrom('passage')
    .innerJoin('document', 'document.id', 'passage.documentId')
    .select(['passage.id'])
    .where('document.processId', '=', processId)
    .where('passage.withdrawnAt', 'is', null)
    .where('passage.id', 'in', ids)
    .orderBy('passage.id')
    .forUpdate('passage')
    .execute()

/** The wording last decided of a passage: what a new decision changes. */
export const decidedWording = (tx: Tx, passageId: string) =>
  tx
    .selectFrom('decisionWording')
    .innerJoin('decision', 'decision.id', 'decisionWording.decisionId')
    .innerJoin('passageWording', 'passageWording.id', 'decisionWording.afterWordingId')
    .selectAll('passageWording')
    .where('decisionWording.passageId', '=', passageId)
    .where('decision.withdrawnAt', 'is', null)
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.publishedAt', 'desc')
    .executeTakeFirst()

export const lockDecision = (tx: Tx, id: string) =>
  tx.selectFrom('decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateDecision = (tx: Tx, id: string, row: Updateable<Tables['decision']>) =>
  tx.updateTable('decision').set(row).where('id', '=', id).execute()

/** Puts these votes and reservations in place of those there were. */
export const replaceVoices = async (
  tx: Tx,
  decisionId: string,
  { votes, reservations }: { votes: readonly Vote[]; reservations: readonly Reservation[] },
) => {
  await tx.deleteFrom('decisionVote').where('decisionId', '=', decisionId).execute()
  await tx.deleteFrom('decisionReservation').where('decisionId', '=', decisionId).execute()
  const inOrder = <T>(rows: readonly T[]) => rows.map((row, position) => ({ ...row, decisionId, position }))
  if (votes.length > 0) await tx.insertInto('decisionVote').values(inOrder(votes)).execute()
  if (reservations.length > 0)
    await tx.insertInto('decisionReservation').values(inOrder(reservations)).execute()
}

/** Whether the decision gave any passage another wording. */
export const changedText = async (tx: Tx, decisionId: string): Promise<boolean> =>
  (await tx
    .selectFrom('decisionWording')
    .select('passageId')
    .where('decisionId', '=', decisionId)
    .whereRef('beforeWordingId', '<>', 'afterWordingId')
    .executeTakeFirst()) !== undefined
