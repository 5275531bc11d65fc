import '../tables'
import type { Db } from '~/platform/db'

/** The cards of a story as they were last written. */
export const cardsOf = (db: Db, storyId: string) =>
  db.selectFrom('channelCard').selectAll().where('storyId', '=', storyId).execute()

/** How many came from each channel to a story. */
export const clicksOf = (db: Db, storyId: string) =>
  db
    .selectFrom('channelClick')
    .select('channel')
    .select((eb) => eb.fn.sum<number>('count').as('count'))
    .where('storyId', '=', storyId)
    .groupBy('channel')
    .execute()

/** The latest figures of each post of a story. */
export const figuresOf = (db: Db, storyId: string) =>
  db
    .selectFrom('dispatchFigures')
    .innerJoin('dispatch', 'dispatch.id', 'dispatchFigures.dispatchId')
    .distinctOn('dispatch.id')
    .select(['dispatch.id', 'dispatch.channel', 'dispatchFigures.likes', 'dispatchFigures.shares'])
    .select(['dispatchFigures.replies', 'dispatchFigures.readAt'])
    .where('dispatch.storyId', '=', storyId)
    .orderBy('dispatch.id')
    .orderBy('dispatchFigures.day', 'desc')
    .execute()
