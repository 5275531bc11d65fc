import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Reservation, Vote } from '../domain'
import * as store from '../store'

const subject = (id: string) => ({ kind: 'decision', id })

export interface Voices {
  /** Where the signed minutes can be read; empty until they are. */
  minutesUrl: string
  minutesParagraph: string
  votes: readonly Vote[]
  reservations: readonly Reservation[]
}

/** Notes what the minutes say of a decision: who voted how, who thought otherwise, and where to read it. */
export const completeDecision = (
  { db, clock }: Context,
  id: string,
  { minutesUrl, minutesParagraph, ...voices }: Voices,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const decision = await store.lockDecision(tx, id)
    if (!decision || decision.withdrawnAt) return fail('unknown')
    const at = clock.now()
    await store.updateDecision(tx, id, { minutesUrl, minutesParagraph, changedAt: at })
    await store.replaceVoices(tx, id, voices)
    const data = { votes: voices.votes.length, reservations: voices.reservations.length }
    await record(tx, { at, actor, subject: subject(id), kind: 'decision.completed', data })
    return ok(null)
  })

/**
 * Takes back a decision that was recorded by mistake. One that gave a passage another wording stays: what everyone
 * has read as decided is put right by a new decision, never undone in silence.
 */
export const withdrawDecision = (
  { db, clock }: Context,
  id: string,
  reason: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'changed_text'>> =>
  inTransaction(db, async (tx) => {
    const decision = await store.lockDecision(tx, id)
    if (!decision || decision.withdrawnAt) return fail('unknown')
    if (await store.changedText(tx, id)) return fail('changed_text')
    const at = clock.now()
    await store.updateDecision(tx, id, { withdrawnAt: at, withdrawnReason: reason })
    await record(tx, { at, actor, subject: subject(id), kind: 'decision.withdrawn', why: reason })
    return ok(null)
  })
