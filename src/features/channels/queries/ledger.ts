import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { Channel, DispatchState } from '../domain'

const dispatches = (db: Db) =>
  db
    .selectFrom('dispatch')
    .innerJoin('story', 'story.id', 'dispatch.storyId')
    .selectAll('dispatch')
    .select(['story.headline', 'story.language as storyLanguage', 'story.publishedVersionId'])

export type LedgerRow = Awaited<ReturnType<typeof ledgerOfStory>>[number]

/** All that went out, or ought to, of one story; the newest first. */
export const ledgerOfStory = (db: Db, storyId: string) =>
  dispatches(db)
    .where('dispatch.storyId', '=', storyId)
    .orderBy('dispatch.requestedAt', 'desc')
    .orderBy('dispatch.id', 'desc')
    .execute()

/** The latest of one channel. */
export const ledgerOfChannel = (db: Db, channel: Channel, limit = 50) =>
  dispatches(db)
    .where('dispatch.channel', '=', channel)
    .orderBy('dispatch.requestedAt', 'desc')
    .limit(limit)
    .execute()

export const WAITING_FOR_PERSON: readonly DispatchState[] = ['failed', 'in_doubt']

/** What only a person can carry on: failed for good, or nobody knows whether it went out. */
export const needsPerson = (db: Db) =>
  dispatches(db).where('dispatch.state', 'in', WAITING_FOR_PERSON).orderBy('dispatch.requestedAt').execute()

export const dispatchById = (db: Db, id: string) =>
  dispatches(db).where('dispatch.id', '=', id).executeTakeFirst()

export const stepsOf = (db: Db, dispatchId: string) =>
  db
    .selectFrom('dispatchStep')
    .leftJoin('staff', 'staff.id', 'dispatchStep.byStaff')
    .select(['dispatchStep.state', 'dispatchStep.at', 'dispatchStep.cause', 'dispatchStep.detail'])
    .select('staff.title as byTitle')
    .where('dispatchId', '=', dispatchId)
    .orderBy('dispatchStep.at')
    .orderBy('dispatchStep.id')
    .execute()

/** Each channel that is connected or stopped, with when something last went out there. */
export const channelStates = async (db: Db) => {
  const [connections, pauses, last] = await Promise.all([
    db
      .selectFrom('channelConnection')
      .select(['channel', 'settings', 'name', 'tokenExpiresAt', 'connectedAt'])
      .execute(),
    db.selectFrom('channelPause').selectAll().execute(),
    sql<{ channel: Channel; at: Date; waiting: number }>`
      select channel, max(ended_at) filter (where state in ('done', 'by_hand')) as at,
        count(*) filter (where state in ('ready', 'claimed', 'sending'))::int as waiting
      from dispatch group by channel`.execute(db),
  ])
  return (channel: Channel) => {
    const seen = last.rows.find((row) => row.channel === channel)
    return {
      connection: connections.find((row) => row.channel === channel),
      pause: pauses.find((row) => row.channel === channel),
      lastDoneAt: seen?.at ?? null,
      waiting: seen?.waiting ?? 0,
    }
  }
}
export type ChannelState = ReturnType<Awaited<ReturnType<typeof channelStates>>>
