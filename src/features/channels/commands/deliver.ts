import { chooseForNextIssue, issueOfStory, leaveOutOfNextIssue } from '~/features/newsletter'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import type { Adapter, Connection } from '../adapters/adapter'
import { isRemote, nextAttempt, type Outcome, serviceOf } from '../domain'
import * as store from '../store'
import { type Adapters, meansOf, openConnection, postOf } from './connection'
import { SYSTEM, step } from './step'

/** As long as one attempt may take at most; who dies with it leaves it for this long. */
const HELD_MS = 5 * 60_000
/** When a post of unknown end is looked for, in minutes after; then a person decides. */
const LOOKS_MINUTES = [1, 5, 15, 60]
/** Far enough: nobody looks by itself any more. */
const NEVER = new Date('9999-01-01T00:00:00Z')
/** A post is told within a day of its time, or a person looks whether it still holds. */
const LATE_MS = 86_400_000

type Dispatch = NonNullable<store.Dispatch>

/** Says how an attempt ended, with a mark in the trail; the post it changed knows it too. */
const settle = async (context: Context, dispatch: Dispatch, outcome: Outcome) =>
  inTransaction(context.db, async (tx) => {
    const row = await store.lockDispatch(tx, dispatch.id)
    // A person may have decided while the channel was asked.
    if (row?.state !== 'sending') return
    const at = context.clock.now()
    const { id, attempts } = row
    if (outcome.state === 'done') {
      const { remote } = outcome
      const end = {
        state: 'done',
        cause: null,
        detail: '',
        remoteId: remote.id,
        remoteUrl: remote.url,
      } as const
      await store.updateDispatch(tx, id, { ...end, leaseUntil: null, endedAt: at })
      await step(tx, row, 'done', at)
      await markChanged(tx, row, at)
      if (outcome.pauseUntil) await store.putSession(tx, row.channel, { waitUntil: outcome.pauseUntil })
      return
    }
    if (outcome.state === 'in_doubt') {
      await doubt(tx, row, outcome.detail, at)
      return
    }
    const next = nextAttempt(outcome, attempts, at)
    const { cause, detail } = outcome
    const change = next
      ? ({ state: 'ready', dueAt: next, endedAt: null } as const)
      : ({ state: 'failed', endedAt: at } as const)
    await store.updateDispatch(tx, id, { ...change, cause, detail, leaseUntil: null })
    await step(tx, row, change.state, at, { cause, detail })
    // The limit is the channel's, not this post's: whatever is next waits as well.
    if (next && cause === 'rate_limit') await store.putSession(tx, row.channel, { waitUntil: next })
  })

/** The post that was corrected or taken back is marked as such. */
export const markChanged = async (tx: Tx, row: Dispatch, at: Date) => {
  if (!row.ofDispatchId) return
  await store.updateDispatch(
    tx,
    row.ofDispatchId,
    row.kind === 'withdraw' ? { withdrawnAt: at } : { correctedAt: at },
  )
}

const doubt = async (tx: Tx, row: Dispatch, detail: string, at: Date) => {
  const dueAt = new Date(at.getTime() + (LOOKS_MINUTES[0] ?? 1) * 60_000)
  const change = { state: 'in_doubt', cause: 'interrupted', detail, leaseUntil: null, dueAt } as const
  await store.updateDispatch(tx, row.id, change)
  await step(tx, row, 'in_doubt', at, { cause: 'interrupted', detail })
}

/** Takes the next one that is due, as far as before it is sent; nothing when there is none. */
const claim = (context: Context, adapters: Adapters) =>
  inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    const row = await store.takeDue(tx, at, new Date(at.getTime() + HELD_MS))
    if (!row) return undefined
    if (row.state === 'sending') {
      const isRepeatable = !isRemote(row.channel) || adapters[serviceOf(row.channel)].isRepeatable
      // It may have gone out: only a channel that knows the key again is sent to once more. A post that is
      // corrected or taken back twice is no harm anywhere.
      if (row.kind === 'post' && !isRepeatable) {
        await doubt(tx, row, 'worker', at)
        return 'put aside' as const
      }
    }
    if (row.state === 'ready' && row.kind === 'post' && at.getTime() - row.dueAt.getTime() > LATE_MS) {
      await store.updateDispatch(tx, row.id, {
        state: 'failed',
        cause: 'late',
        leaseUntil: null,
        endedAt: at,
      })
      await step(tx, row, 'failed', at, { cause: 'late' })
      return 'put aside' as const
    }
    await store.updateDispatch(tx, row.id, { state: 'claimed' })
    await step(tx, row, 'claimed', at)
    return row
  })

/** Written down before the channel is asked: who dies after this leaves a trace. */
const begin = (context: Context, id: string) =>
  inTransaction(context.db, async (tx) => {
    const row = await store.lockDispatch(tx, id)
    if (row?.state !== 'claimed') return undefined
    const at = context.clock.now()
    await store.updateDispatch(tx, id, { state: 'sending', attempts: row.attempts + 1 })
    await step(tx, row, 'sending', at)
    return { ...row, state: 'sending' as const, attempts: row.attempts + 1 }
  })

const attempt = async (
  context: Context,
  adapter: Adapter,
  connection: Connection,
  dispatch: Dispatch,
): Promise<Outcome> => {
  const means = meansOf(context)
  const { key, kind } = dispatch
  const remote = { id: dispatch.remoteId ?? '', url: dispatch.remoteUrl ?? '' }
  if (kind === 'withdraw') return adapter.withdraw(means, connection, remote, key)
  const post = await postOf(context.db, dispatch.content)
  return kind === 'post'
    ? adapter.send(means, connection, post, key)
    : adapter.correct(means, connection, post, remote, key)
}

/**
 * The newsletter is ours: a story is put into the next issue, or taken out while that is not sent. The issue takes
 * the story's words as they are when it goes out, so a correction before that needs nothing.
 */
const toLetter = async (context: Context, { kind, storyId }: Dispatch): Promise<Outcome> => {
  const at = (issueId: string): Outcome => {
    const url = `${context.config.publicUrl}/arbete/nyhetsbrev/${issueId}`
    return { state: 'done', remote: { id: issueId, url } }
  }
  const gone = { state: 'failed', cause: 'letter_sent', detail: '' } as const
  if (kind === 'post') {
    const chosen = await chooseForNextIssue(context, storyId, SYSTEM)
    return chosen.ok ? at(chosen.value.issueId) : { state: 'failed', cause: 'gone', detail: '' }
  }
  const issue = await issueOfStory(context.db, storyId)
  if (kind === 'correct') return issue && !issue.beganAt ? at(issue.id) : gone
  const left = await leaveOutOfNextIssue(context, storyId, SYSTEM)
  return left.ok ? at(issue?.id ?? '') : gone
}

/** One step of the outbox. @returns false when nothing was due */
export const deliverOne = async (context: Context, adapters: Adapters): Promise<boolean> => {
  const claimed = await claim(context, adapters)
  if (!claimed) return false
  if (claimed === 'put aside') return true
  const dispatch = await begin(context, claimed.id)
  if (!dispatch) return true
  if (!isRemote(dispatch.channel)) {
    await settle(context, dispatch, await toLetter(context, dispatch))
    return true
  }
  const opened = await openConnection(context, dispatch.channel)
  if (!opened) {
    await settle(context, dispatch, { state: 'failed', cause: 'not_connected', detail: '' })
    return true
  }
  const adapter = adapters[serviceOf(dispatch.channel)]
  let outcome: Outcome
  try {
    outcome = await attempt(context, adapter, opened, dispatch)
  } catch (error) {
    // An adapter never throws for what a channel says; this is a fault of ours, and nobody knows how far it came.
    context.log.error({ err: error, dispatch: dispatch.id }, 'an adapter failed')
    outcome = adapter.isRepeatable
      ? { state: 'failed', cause: 'interrupted', detail: 'fault', retryAt: 'later' }
      : { state: 'in_doubt', detail: 'fault' }
  }
  await settle(context, dispatch, outcome)
  return true
}

const ROUND_MAX = 50

/** Sends what is due, one after the other; several workers may do it side by side. @returns how many steps it took */
export const deliverDue = async (context: Context, adapters: Adapters): Promise<number> => {
  let steps = 0
  while (steps < ROUND_MAX && (await deliverOne(context, adapters))) steps++
  return steps
}

/** Looks whether posts of unknown end are out, where the channel can be asked. @returns how many were settled */
export const lookBack = async (context: Context, adapters: Adapters): Promise<number> => {
  const { db, clock } = context
  let settled = 0
  for (const dispatch of await store.doubtsToLook(db, clock.now())) {
    if (!isRemote(dispatch.channel)) continue
    const connection = await openConnection(context, dispatch.channel)
    const steps = await store.doubtSince(db, dispatch.id)
    const since = steps.sentAt ?? dispatch.requestedAt
    const found =
      connection && dispatch.kind === 'post'
        ? await adapters[serviceOf(dispatch.channel)]
            .find(meansOf(context), connection, await postOf(db, dispatch.content), dispatch.key, since)
            .catch(() => 'unknown' as const)
        : 'unknown'
    await inTransaction(db, async (tx) => {
      const row = await store.lockDispatch(tx, dispatch.id)
      if (row?.state !== 'in_doubt') return
      const at = clock.now()
      if (found === 'unknown') {
        const minutes = LOOKS_MINUTES[steps.looks + 1]
        const dueAt = minutes === undefined ? NEVER : new Date(at.getTime() + minutes * 60_000)
        await store.updateDispatch(tx, row.id, { dueAt })
        await step(tx, row, 'in_doubt', at, { detail: 'looked' })
        return
      }
      settled++
      if (found === 'absent') {
        await store.updateDispatch(tx, row.id, { state: 'ready', dueAt: at })
        await step(tx, row, 'ready', at, { detail: 'absent' })
        return
      }
      const { id: remoteId, url: remoteUrl } = found.found
      const end = { state: 'done', cause: null, detail: '', endedAt: at, remoteId, remoteUrl } as const
      await store.updateDispatch(tx, row.id, end)
      await step(tx, row, 'done', at, { detail: 'found' })
    })
  }
  return settled
}
