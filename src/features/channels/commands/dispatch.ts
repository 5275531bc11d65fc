import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { type Channel, type DispatchKind, isOut, isRemote, type PostContent, serviceOf } from '../domain'
import * as store from '../store'
import type { Adapters } from './connection'
import { markChanged } from './deliver'
import { step } from './step'

export interface NewDispatch {
  storyId: string
  versionId: string
  channel: Channel
  content: PostContent
  dueAt?: Date | undefined
}

const insert = async (
  tx: Tx,
  context: Context,
  adapters: Adapters,
  row: NewDispatch & { kind: DispatchKind; of?: NonNullable<store.Dispatch> },
  actor: Actor,
): Promise<string> => {
  const at = context.clock.now()
  const id = newId()
  const { storyId, versionId, channel, kind, of } = row
  const key = of?.key ?? (isRemote(channel) ? adapters[serviceOf(channel)].newKey(at) : id)
  await store.insertDispatch(tx, {
    ...{ id, storyId, versionId, channel, kind, key },
    ofDispatchId: of?.id ?? null,
    content: JSON.stringify(row.content),
    state: 'ready',
    dueAt: row.dueAt ?? at,
    remoteId: of?.remoteId ?? null,
    remoteUrl: of?.remoteUrl ?? null,
    requestedBy: staffIdOf(actor),
    requestedAt: at,
  })
  await step(tx, { id, storyId, channel, kind }, 'ready', at, { actor })
  return id
}

/** Puts a story's post on its way to a channel. A story is out once in each: again is refused. */
export const requestPost = (context: Context, adapters: Adapters, post: NewDispatch, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<{ id: string }, 'already'>> => {
    if (await store.livePost(tx, post.storyId, post.channel)) return fail('already')
    return ok({ id: await insert(tx, context, adapters, { ...post, kind: 'post' }, actor) })
  })

/**
 * Corrects the post that is out, or takes it back. One that has not gone out yet is simply called off
 * (`cancelled`); while it is being sent it has to be waited for.
 */
export const requestChange = (
  context: Context,
  adapters: Adapters,
  kind: 'correct' | 'withdraw',
  change: NewDispatch,
  actor: Actor,
) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<'requested' | 'cancelled', 'not_out' | 'under_way'>> => {
      const post = await store.livePost(tx, change.storyId, change.channel)
      if (!post) return fail('not_out')
      if (post.state === 'ready' || post.state === 'failed') {
        if (kind === 'correct') return fail('not_out')
        await end(tx, context, post, 'cancelled', actor)
        return ok('cancelled')
      }
      if (!isOut(post.state)) return fail('under_way')
      if (await store.changeUnderWay(tx, post.id)) return fail('under_way')
      await insert(tx, context, adapters, { ...change, kind, of: post }, actor)
      return ok('requested')
    },
  )

const end = async (
  tx: Tx,
  { clock }: Context,
  row: NonNullable<store.Dispatch>,
  state: 'by_hand' | 'cancelled',
  actor: Actor,
  remoteUrl?: string,
) => {
  const at = clock.now()
  const where = remoteUrl === undefined ? {} : { remoteUrl, remoteId: row.remoteId ?? remoteUrl }
  await store.updateDispatch(tx, row.id, { state, endedAt: at, cause: null, leaseUntil: null, ...where })
  await step(tx, row, state, at, { actor })
}

const OPEN_TO_PERSON = ['ready', 'failed', 'in_doubt'] as const

export type Decision = { done: string } | 'again' | 'off'

/**
 * What a person decides about one that failed, is in doubt or waits: it is out (with the public link, posted by hand
 * or found there), it is sent once more, or it is left.
 */
export const decideDispatch = (context: Context, id: string, decision: Decision, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<void, 'unknown' | 'not_open'>> => {
    const row = await store.lockDispatch(tx, id)
    if (!row) return fail('unknown')
    if (!OPEN_TO_PERSON.some((state) => state === row.state)) return fail('not_open')
    const at = context.clock.now()
    if (decision === 'off') await end(tx, context, row, 'cancelled', actor)
    else if (decision === 'again') {
      await store.updateDispatch(tx, id, {
        state: 'ready',
        dueAt: at,
        attempts: 0,
        cause: null,
        endedAt: null,
      })
      await step(tx, row, 'ready', at, { actor })
    } else {
      await end(tx, context, row, 'by_hand', actor, decision.done)
      await markChanged(tx, row, at)
    }
    return ok(undefined)
  })
