import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { MessageKey } from '~/platform/i18n'
import type { Channel } from '../domain'
import { WAITING_FOR_PERSON } from './ledger'

const UNHANDLED = ['new', 'assigned'] as const

const replies = (db: Db) =>
  db
    .selectFrom('channelReply')
    .innerJoin('dispatch', 'dispatch.id', 'channelReply.dispatchId')
    .innerJoin('story', 'story.id', 'dispatch.storyId')
    .leftJoin('staff', 'staff.id', 'channelReply.assignedTo')
    .selectAll('channelReply')
    .select(['story.id as storyId', 'story.headline', 'story.language as storyLanguage'])
    .select('staff.title as assignedTitle')

export type ChannelReplyRow = Awaited<ReturnType<typeof openReplies>>[number]

/** Replies that wait for somebody, the oldest first. */
export const openReplies = (db: Db) =>
  replies(db).where('channelReply.state', 'in', UNHANDLED).orderBy('channelReply.at').execute()

/** Replies that are dealt with, the latest first. */
export const handledReplies = (db: Db, limit: number) =>
  replies(db)
    .where('channelReply.state', 'not in', UNHANDLED)
    .orderBy('channelReply.handledAt', 'desc')
    .limit(limit)
    .execute()

export interface MonthRow {
  storyId: string
  headline: string
  language: string
  channel: Channel
  state: string
  remoteUrl: string | null
  at: Date
  likes: number | null
  shares: number | null
  replies: number | null
  clicks: number
}

/** What went out in one month (YYYY-MM), with how it was met up to now. */
export const monthOfChannels = async (db: Db, month: string): Promise<MonthRow[]> => {
  const { rows } = await sql<MonthRow>`
    select story.id as story_id, story.headline, story.language, dispatch.channel, dispatch.state,
      dispatch.remote_url, dispatch.ended_at as at, figures.likes, figures.shares, figures.replies,
      coalesce((select sum(count) from channel_click click
        where click.story_id = story.id and click.channel = dispatch.channel), 0)::int as clicks
    from dispatch join story on story.id = dispatch.story_id
    left join lateral (select likes, shares, replies from dispatch_figures f
      where f.dispatch_id = dispatch.id order by day desc limit 1) figures on true
    where dispatch.kind = 'post' and dispatch.state in ('done', 'by_hand')
      and to_char(dispatch.ended_at at time zone 'Europe/Stockholm', 'YYYY-MM') = ${month}
    order by dispatch.ended_at`.execute(db)
  return rows
}

/** How much waits for the newsroom: what did not go out, and what people answered. */
export const waitsInChannels = async ({ db }: { db: Db }) => {
  const count = db.fn.countAll<number>().as('count')
  const [stuck, answered] = await Promise.all([
    db.selectFrom('dispatch').select(count).where('state', 'in', WAITING_FOR_PERSON).executeTakeFirst(),
    db.selectFrom('channelReply').select(count).where('state', 'in', UNHANDLED).executeTakeFirst(),
  ])
  const waits: { href: string; key: MessageKey; count: number }[] = [
    { href: '/arbete/kanaler', key: 'thread.today.stuck', count: stuck?.count ?? 0 },
    { href: '/arbete/kanaler/svar', key: 'thread.today.replies', count: answered?.count ?? 0 },
  ]
  return waits.filter((one) => one.count > 0)
}
