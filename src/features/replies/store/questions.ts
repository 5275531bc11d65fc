import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Locks the consultation, so that two changes of its questions or invitations come one after the other. */
export const lockConsultation = (tx: Tx, id: string) =>
  tx
    .selectFrom('consultation')
    .innerJoin('document', 'document.id', 'consultation.documentId')
    .select(['consultation.id', 'consultation.slug', 'consultation.title', 'consultation.opensAt'])
    .select(['consultation.closesAt', 'document.processId'])
    .where('consultation.id', '=', id)
    .forUpdate('consultation')
    .executeTakeFirst()

export const questionsInOrder = (tx: Tx, consultationId: string) =>
  tx
    .selectFrom('consultationQuestion')
    .select(['id', 'position'])
    .where('consultationId', '=', consultationId)
    .where('withdrawnAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const insertQuestion = (tx: Tx, row: Insertable<Tables['consultationQuestion']>) =>
  tx.insertInto('consultationQuestion').values(row).execute()

export const updateQuestion = async (
  tx: Tx,
  id: string,
  change: Partial<Insertable<Tables['consultationQuestion']>>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('consultationQuestion')
    .set(change)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
