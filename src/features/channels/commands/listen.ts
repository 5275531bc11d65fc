import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { type RemoteChannel, serviceOf } from '../domain'
import * as store from '../store'
import { type Adapters, meansOf, openConnection } from './connection'
import { channelSubject, SYSTEM } from './step'

/** Posts are listened to for so long, and asked so often. */
const HEARD = { days: 60, pauseMinutes: 30 }
const TEXT_MAX = 5000

/** Fetches what people answered and how posts were met, where the channels tell. @returns how many replies were new */
export const hearReplies = async (context: Context, adapters: Adapters): Promise<number> => {
  const { db, clock, log } = context
  const means = meansOf(context)
  let read = 0
  for (const { id: dispatchId, channel, remoteId, remoteUrl } of await store.postsToHear(
    db,
    clock.now(),
    HEARD,
  )) {
    const connection = await openConnection(context, channel)
    if (!connection) continue
    const adapter = adapters[serviceOf(channel)]
    const remote = { id: remoteId, url: remoteUrl }
    const at = clock.now()
    try {
      const replies = (await adapter.replies(means, connection, remote)) ?? []
      for (const { id, author, text, url, at: said } of replies) {
        const row = { channel, dispatchId, remoteId: id, author: author.slice(0, 200), foundAt: at }
        if (await keep(context, { ...row, text: text.slice(0, TEXT_MAX), url, at: said })) read++
      }
      const figures = await adapter.figures(means, connection, remote)
      const nothing = { likes: null, shares: null, replies: null }
      await store.keepFigures(db, {
        ...{ dispatchId, day: dayInSweden(at), readAt: at },
        ...(figures ?? nothing),
      })
    } catch (error) {
      log.warn({ err: error, channel, dispatch: dispatchId }, 'a channel was not heard')
    }
  }
  return read
}

const keep = ({ db }: Context, reply: Parameters<typeof store.keepReply>[1]) =>
  inTransaction(db, async (tx) => {
    if (!(await store.keepReply(tx, reply))) return false
    const subject = channelSubject(reply.channel)
    const at = reply.foundAt as Date
    await record(tx, { at, actor: SYSTEM, subject, kind: 'channel.reply-found' })
    return true
  })

export type ReplyDeed = { assign: string } | 'answered' | 'none_needed'

/** Gives a reply to somebody, or says that it is answered or needs no answer. */
export const handleReply = (
  context: Context,
  { channel, remoteId }: { channel: RemoteChannel; remoteId: string },
  deed: ReplyDeed,
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<void, 'unknown'>> => {
    const reply = await store.lockReply(tx, channel, remoteId)
    if (!reply) return fail('unknown')
    const at = context.clock.now()
    const change =
      typeof deed === 'string'
        ? { state: deed, handledBy: staffIdOf(actor), handledAt: at }
        : ({ state: 'assigned', assignedTo: deed.assign } as const)
    await store.updateReply(tx, channel, remoteId, change)
    const subject = channelSubject(channel)
    await record(tx, { at, actor, subject, kind: 'channel.reply-handled', data: { state: change.state } })
    return ok(undefined)
  })
