import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertAnswer = (tx: Tx, row: Insertable<Tables['officialAnswer']>) =>
  tx.insertInto('officialAnswer').values(row).execute()

export const updateAnswer = (
  tx: Tx,
  id: string,
  change: Partial<Omit<Insertable<Tables['officialAnswer']>, 'id'>>,
) => tx.updateTable('officialAnswer').set(change).where('id', '=', id).execute()

export const lockAnswer = (tx: Tx, id: string) =>
  tx.selectFrom('officialAnswer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** In one order whoever asks, so that two that publish the same answers don't wait for each other in a ring. */
export const lockAnswers = (tx: Tx, ids: string[]) =>
  tx.selectFrom('officialAnswer').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()

/** A comment has one answer. The comment's own lock is held, so that two don't make it at once. */
export const answerToComment = (tx: Tx, commentId: string) =>
  tx.selectFrom('officialAnswer').selectAll().where('commentId', '=', commentId).executeTakeFirst()

/** A group has one answer. The group's own lock is held. */
export const answerToGroup = (tx: Tx, groupId: string) =>
  tx.selectFrom('officialAnswer').selectAll().where('groupId', '=', groupId).executeTakeFirst()

export const reviewAnswers = (tx: Tx, ids: string[], reviewedBy: string | null, at: Date) =>
  tx
    .updateTable('officialAnswer')
    .set({ reviewedAt: at, reviewedBy })
    .where('id', 'in', ids)
    .where('reviewedAt', 'is', null)
    .execute()

export const publishAnswers = (tx: Tx, ids: string[], publishedBy: string | null, at: Date) =>
  tx
    .updateTable('officialAnswer')
    .set({ publishedAt: at, publishedBy })
    .where('id', 'in', ids)
    .where('publishedAt', 'is', null)
    .execute()
