import '../tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertConsultation = async (
  tx: Tx,
  row: Insertable<Tables['consultation']>,
): Promise<boolean> => {
  const done = await tx
    .insertInto('consultation')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const updateConsultation = (tx: Tx, id: string, change: Updateable<Tables['consultation']>) =>
  tx.updateTable('consultation').set(change).where('id', '=', id).execute()

export const hasStatement = async (tx: Tx, consultationId: string): Promise<boolean> =>
  (await tx
    .selectFrom('consultationStatement')
    .select('id')
    .where('consultationId', '=', consultationId)
    .executeTakeFirst()) !== undefined

export const freezePassages = (tx: Tx, rows: Insertable<Tables['consultationPassage']>[]) =>
  tx.insertInto('consultationPassage').values(rows).execute()

/** The passage as the consultation asks about it. */
export const askedPassage = (tx: Tx, consultationId: string, passageId: string) =>
  tx
    .selectFrom('consultationPassage')
    .innerJoin('consultation', 'consultation.id', 'consultationPassage.consultationId')
    .select(['consultationPassage.wordingId', 'consultation.opensAt', 'consultation.closesAt'])
    .where('consultationPassage.consultationId', '=', consultationId)
    .where('consultationPassage.passageId', '=', passageId)
    .executeTakeFirst()

/** Adds the comment unless its idempotency key is there already; says whether it did. */
export const insertComment = async (
  tx: Tx,
  row: Insertable<Tables['consultationComment']>,
): Promise<boolean> => {
  const done = await tx
    .insertInto('consultationComment')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const commentByKey = (tx: Tx, idempotencyKey: string) =>
  tx
    .selectFrom('consultationComment')
    .select(['id', 'receivedAt'])
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst()

export const lockComment = (tx: Tx, id: string) =>
  tx.selectFrom('consultationComment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const putCommentPublication = (tx: Tx, row: Insertable<Tables['commentPublication']>) =>
  tx
    .insertInto('commentPublication')
    .values(row)
    .onConflict((conflict) => conflict.column('commentId').doUpdateSet({ text: row.text }))
    .execute()

export const deleteCommentPublication = (tx: Tx, commentId: string) =>
  tx.deleteFrom('commentPublication').where('commentId', '=', commentId).execute()

export const putCommentWithholding = (tx: Tx, row: Insertable<Tables['commentWithholding']>) =>
  tx
    .insertInto('commentWithholding')
    .values(row)
    .onConflict((conflict) => conflict.column('commentId').doUpdateSet(row))
    .execute()

export const deleteCommentWithholding = (tx: Tx, commentId: string) =>
  tx.deleteFrom('commentWithholding').where('commentId', '=', commentId).execute()

export const deleteComment = async (tx: Tx, commentId: string) => {
  await tx.deleteFrom('officialAnswer').where('commentId', '=', commentId).execute()
  await deleteCommentPublication(tx, commentId)
  await deleteCommentWithholding(tx, commentId)
  await tx.deleteFrom('consultationComment').where('id', '=', commentId).execute()
}
