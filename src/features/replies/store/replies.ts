import '../tables'
import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

/** Adds the reply unless its idempotency key is there already; says whether it did. */
export const insertReply = async (tx: Tx, row: Insertable<Tables['consultationReply']>): Promise<boolean> => {
  const done = await tx
    .insertInto('consultationReply')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const replyByKey = (tx: Tx, idempotencyKey: string) =>
  tx
    .selectFrom('consultationReply')
    .select(['id', 'receivedAt'])
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst()

export const insertReplyFile = (tx: Tx, row: Insertable<Tables['consultationReplyFile']>) =>
  tx.insertInto('consultationReplyFile').values(row).execute()

/** When the consultation takes replies, of one that is public. */
export const consultationDays = (tx: Tx, id: string) =>
  tx
    .selectFrom('consultation')
    .select(['opensAt', 'closesAt', 'slug', 'title'])
    .where('id', '=', id)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()

/** Locks the reply, so that two who cut in it come one after the other. */
export const lockReply = (tx: Tx, id: string) =>
  tx.selectFrom('consultationReply').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const putUpload = (db: Db, row: Insertable<Tables['replyUpload']>) =>
  db
    .insertInto('replyUpload')
    .values(row)
    .onConflict((conflict) => conflict.column('idempotencyKey').doUpdateSet(row))
    .execute()

export const uploadOf = (db: Db | Tx, idempotencyKey: string) =>
  db.selectFrom('replyUpload').selectAll().where('idempotencyKey', '=', idempotencyKey).executeTakeFirst()

export const deleteUpload = (db: Db | Tx, idempotencyKey: string) =>
  db.deleteFrom('replyUpload').where('idempotencyKey', '=', idempotencyKey).execute()

export const deleteUploadsBefore = (db: Db, at: Date) =>
  db.deleteFrom('replyUpload').where('uploadedAt', '<', at).execute()

export const nothingsOf = (tx: Tx, replyId: string) =>
  tx.selectFrom('replyNothing').select(['id', 'startsAt', 'endsAt']).where('replyId', '=', replyId).execute()

export const insertNothing = (tx: Tx, row: Insertable<Tables['replyNothing']>) =>
  tx.insertInto('replyNothing').values(row).execute()

export const deleteNothing = async (tx: Tx, replyId: string, id: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('replyNothing')
    .where('replyId', '=', replyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

export const publicationOf = (tx: Tx, replyId: string) =>
  tx.selectFrom('replyPublication').selectAll().where('replyId', '=', replyId).executeTakeFirst()

export const withholdingOf = (tx: Tx, replyId: string) =>
  tx.selectFrom('replyWithholding').selectAll().where('replyId', '=', replyId).executeTakeFirst()

/** Shown anew it keeps the day it was first shown. */
export const putReplyPublication = (tx: Tx, row: Insertable<Tables['replyPublication']>) =>
  tx
    .insertInto('replyPublication')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('replyId').doUpdateSet({ masks: row.masks, showOriginal: row.showOriginal }),
    )
    .execute()

export const deleteReplyPublication = (tx: Tx, replyId: string) =>
  tx.deleteFrom('replyPublication').where('replyId', '=', replyId).execute()

export const putReplyWithholding = (tx: Tx, row: Insertable<Tables['replyWithholding']>) =>
  tx
    .insertInto('replyWithholding')
    .values(row)
    .onConflict((conflict) => conflict.column('replyId').doUpdateSet(row))
    .execute()

export const deleteReplyWithholding = (tx: Tx, replyId: string) =>
  tx.deleteFrom('replyWithholding').where('replyId', '=', replyId).execute()
