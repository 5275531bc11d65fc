import { createHash } from 'node:crypto'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import type { Patience } from '~/platform/fetch/call'
import { type Cause, countRefused, hostIn, promptHashText } from '../domain'
import * as store from '../store'
import { land } from './land'
import { type Prepared, prepare } from './prepare'
import { type Endpoint, PATIENCE, type Sent, send } from './send'
import { openKey } from './settings'
import { callSubject } from './subject'

/** What has waited so long is not wanted any more: a house that was closed, a backup put back. */
const WANTED_MS = 3_600_000
/** Longer than any call may take. */
const ABANDONED_MS = 900_000

const SYSTEM = { kind: 'system' } as const

/** Whoever asked stands for what comes of it. */
const actorOf = ({ askedBy }: store.Call): Actor => (askedBy ? { kind: 'staff', id: askedBy } : SYSTEM)

interface Taken extends Prepared {
  call: store.Call
  endpoint: Endpoint
}

const failIn = async (tx: Tx, id: string, error: Cause, at: Date, durationMs?: number) => {
  await store.updateCall(tx, id, { state: 'failed', error, durationMs, endedAt: at })
  const data = { error }
  await record(tx, { at, actor: SYSTEM, subject: callSubject(id), kind: 'drafting.failed', data })
}

/** Takes up the call that has waited longest and notes that it is sent, before it is: no call leaves unseen. */
const take = (context: Context): Promise<Taken | 'ended' | undefined> =>
  inTransaction(context.db, async (tx) => {
    const call = await store.takeWaiting(tx)
    if (!call) return undefined
    const at = context.clock.now()
    const giveUp = async (cause: Cause) => {
      await failIn(tx, call.id, cause, at)
      return 'ended' as const
    }
    const set = await store.lockModel(tx)
    if (!set || !(set.isOn || call.task === 'trial')) return giveUp('switched_off')
    if (at.getTime() - call.askedAt.getTime() > WANTED_MS) return giveUp('too_late')
    const key = keyIn(context, set.key)
    if (key === undefined) return giveUp('key')
    const prepared = await prepare(tx, call)
    if (typeof prepared === 'string') return giveUp(prepared)
    const { prompt, given, heldBack } = prepared
    const { address, network, model } = set
    const promptHash = createHash('sha256').update(promptHashText(model, prompt)).digest()
    const sent = { model, host: hostIn(address), textsSent: given.length, textsHeldBack: heldBack }
    await store.updateCall(tx, call.id, { ...sent, state: 'asking', promptHash, sentAt: at })
    const data = { ...sent, prompt: promptHash.toString('hex') }
    await record(tx, { at, actor: SYSTEM, subject: callSubject(call.id), kind: 'drafting.sent', data })
    return { ...prepared, call: { ...call, model }, endpoint: { address, network, model, key } }
  })

/** The key; undefined where it was sealed with another installation's secret. */
const keyIn = (context: Context, sealed: string | null): string | undefined => {
  try {
    return openKey(context, sealed)
  } catch {
    return undefined
  }
}

/** Ends a call with what came back, and puts that where it belongs, in one transaction. */
const finish = (context: Context, { call, given }: Taken, sent: Sent, durationMs: number) =>
  inTransaction(context.db, async (tx) => {
    if (!(await store.lockAsking(tx, call.id))) return
    const at = context.clock.now()
    if (!sent.ok) return failIn(tx, call.id, sent.cause, at, durationMs)
    const { tokensIn, tokensOut } = sent
    await store.updateCall(tx, call.id, { tokensIn, tokensOut })
    const landing = { context: { ...context, db: tx }, call, given, actor: actorOf(call) }
    const landed = await land(landing, sent.text)
    if (typeof landed === 'string') return failIn(tx, call.id, landed, at, durationMs)
    const refused = countRefused(landed.refused)
    await store.updateCall(tx, call.id, {
      state: 'done',
      kept: landed.kept,
      refused: JSON.stringify(refused),
      durationMs,
      endedAt: at,
    })
    const data = { kept: landed.kept, refused }
    await record(tx, { at, actor: SYSTEM, subject: callSubject(call.id), kind: 'drafting.answered', data })
  })

/** A call whose sender died on the way is told so, and never repeated by itself: it may have been answered, and paid. */
const endAbandoned = ({ db, clock }: Context) =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    for (const { id } of await store.takeAbandoned(tx, new Date(at.getTime() - ABANDONED_MS)))
      await failIn(tx, id, 'interrupted', at)
  })

/** Sends what waits, one call after the other. Nothing is repeated by itself. @returns how many calls were ended */
export const draftDue = async (
  context: Context,
  stopping: AbortSignal = new AbortController().signal,
  patience: Patience = PATIENCE,
): Promise<number> => {
  await endAbandoned(context)
  let ended = 0
  while (!stopping.aborted) {
    const taken = await take(context)
    if (!taken) break
    ended++
    if (taken === 'ended') continue
    const begun = performance.now()
    const sent = await send(taken.endpoint, taken.prompt, { ...patience, stopping })
    const durationMs = Math.round(performance.now() - begun)
    try {
      await finish(context, taken, sent, durationMs)
    } catch (error) {
      // The message alone: what hangs on a database's error can hold the words that it refused.
      const why = error instanceof Error ? error.message : 'unknown'
      context.log.error({ why, call: taken.call.id }, 'a draft could not be put down')
      await finish(context, taken, { ok: false, cause: 'fault' }, durationMs)
    }
  }
  return ended
}
