import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'

/** Notes at the door that somebody came, or takes it back. Tapping twice changes nothing. */
export const checkIn = (
  { db, clock }: Context,
  { id, meetingId }: { id: string; meetingId: string },
  came: boolean,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    await store.lockMeeting(tx, meetingId)
    const signUp = await store.signUpById(tx, id)
    if (!signUp || signUp.meetingId !== meetingId || signUp.state === 'cancelled') return fail('unknown')
    if ((signUp.checkedInAt !== null) === came) return ok(null)
    const at = clock.now()
    await store.updateSignUp(tx, id, { checkedInAt: came ? at : null })
    const kind = came ? 'sign-up.checked-in' : 'sign-up.check-in-undone'
    await record(tx, { at, actor, subject: { kind: 'sign_up', id }, kind })
    return ok(null)
  })
