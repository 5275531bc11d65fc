import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

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
