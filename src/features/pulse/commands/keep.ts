import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'
import { PULSE } from './answer'

/** Says how often the question is asked: once in so many showings, or never. */
export const setPulseShare = ({ db, clock }: Context, oneIn: number, actor: Actor): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const setBy = actor.kind === 'staff' ? actor.id : null
    await store.setShare(tx, { single: true, oneIn, setBy, setAt: at })
    await record(tx, { at, actor, subject: PULSE, kind: 'pulse.share-set', data: { oneIn } })
  })

const words = (key: string) => ({ kind: 'pulse_words', id: key })

/** Lets staff read what somebody wrote, as the moderator left it; what was masked is not kept. */
export const clearPulseWords = (
  { db, clock }: Context,
  key: string,
  text: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!(await store.clearWords(tx, key, text, at))) return fail('unknown')
    await record(tx, { at, actor, subject: words(key), kind: 'pulse_words.cleared' })
    return ok(null)
  })

/** Removes what somebody wrote and nobody else may read. */
export const removePulseWords = (
  { db, clock }: Context,
  key: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!(await store.deleteWords(tx, key))) return fail('unknown')
    await record(tx, { at, actor, subject: words(key), kind: 'pulse_words.removed' })
    return ok(null)
  })
