import { newId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { hashReceiptCode } from '~/kernel/receipt-code'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { fits, takesSignUps } from '../domain'
import * as store from '../store'
import { codeOf, queueReminder, withLetters } from './letters'
import { seatWaiting } from './seats'

export interface SignUpInput {
  name: string
  people: number
  email: string | null
  accessNeeds: string | null
  wishedLanguage: string | null
  words: string | null
}

export type NewSignUp = SignUpInput & {
  language: Language
  /** Made by the sender's page: a double tap signs up once. */
  idempotencyKey: string
  suspicion?: string
  isDemo?: boolean
}

const subject = (id: string) => ({ kind: 'sign_up', id })

/**
 * Signs somebody up: on a seat while there are enough, else last in the waiting list. The meeting's row is
 * locked, so that those who come at the same moment stand in line and are acknowledged in that order.
 */
export const signUp = (
  context: Context,
  meetingId: string,
  input: NewSignUp,
  actor: Actor = { kind: 'citizen' },
): Promise<Result<{ id: string; code: string; seated: boolean }, 'unknown' | 'closed'>> =>
  withLetters(context, async (tx, desk) => {
    const meeting = await store.lockMeeting(tx, meetingId)
    if (!meeting) return fail('unknown')
    const code = codeOf(context, input)
    const earlier = await store.signUpByKey(tx, input.idempotencyKey)
    if (earlier) return ok({ id: earlier.id, code, seated: earlier.state === 'seated' })
    const at = context.clock.now()
    if (!takesSignUps(meeting, at)) return fail('closed')
    const seated = fits(meeting, input.people)
    const row = {
      ...input,
      id: newId(),
      meetingId,
      position: meeting.signUps + 1,
      state: seated ? ('seated' as const) : ('waiting' as const),
      codeHash: hashReceiptCode(code),
      suspicion: input.suspicion ?? null,
      reminderId: null,
      createdAt: at,
      checkedInAt: null,
    }
    await store.insertSignUp(tx, row)
    await store.countSignUp(tx, meetingId, { seats: seated ? input.people : 0, isNew: true })
    const data = { seated, people: input.people }
    await record(tx, { at, actor, subject: subject(row.id), kind: 'sign-up.received', data })
    if (seated) await queueReminder(desk, tx, meeting, row)
    return ok({ id: row.id, code, seated })
  })

type Refusal = 'unknown' | 'closed' | 'full'

/** Changes a sign-up. More people than there are seats for are not taken, and nothing is lost by asking. */
export const changeSignUp = (
  context: Context,
  { id, meetingId }: { id: string; meetingId: string },
  input: SignUpInput,
  actor: Actor = { kind: 'citizen' },
): Promise<Result<null, Refusal>> =>
  withLetters(context, async (tx, desk) => {
    const meeting = await store.lockMeeting(tx, meetingId)
    const before = await store.signUpById(tx, id)
    if (!meeting || !before || before.state === 'cancelled') return fail('unknown')
    const at = context.clock.now()
    if (meeting.startsAt <= at || meeting.cancelledAt) return fail('closed')
    const more = before.state === 'seated' ? input.people - before.people : 0
    if (more > 0 && !fits(meeting, more)) return fail('full')
    await store.withdrawLetters(tx, [before.reminderId], at)
    await store.updateSignUp(tx, id, { ...input, reminderId: null })
    await store.countSignUp(tx, meetingId, { seats: more, isNew: false })
    await record(tx, { at, actor, subject: subject(id), kind: 'sign-up.changed' })
    const after = { ...before, ...input }
    if (after.state === 'seated') await queueReminder(desk, tx, meeting, after)
    await seatWaiting(desk, tx, meetingId)
    return ok(null)
  })

/** Cancels a sign-up, forgets the person at once, and gives the seat to the next in line. */
export const cancelSignUp = (
  context: Context,
  { id, meetingId }: { id: string; meetingId: string },
  actor: Actor = { kind: 'citizen' },
): Promise<Result<null, 'unknown'>> =>
  withLetters(context, async (tx, desk) => {
    const meeting = await store.lockMeeting(tx, meetingId)
    const before = await store.signUpById(tx, id)
    if (!meeting || !before) return fail('unknown')
    if (before.state === 'cancelled') return ok(null)
    const at = context.clock.now()
    await store.withdrawLetters(tx, [before.reminderId], at)
    await store.updateSignUp(tx, id, { ...store.NOTHING_KNOWN, state: 'cancelled', checkedInAt: null })
    const seats = before.state === 'seated' ? -before.people : 0
    await store.countSignUp(tx, meetingId, { seats, isNew: false })
    await record(tx, { at, actor, subject: subject(id), kind: 'sign-up.cancelled' })
    await seatWaiting(desk, tx, meetingId)
    return ok(null)
  })

/** Sends no more letters about it, and forgets the address. */
export const forgetAddress = (
  context: Context,
  { id, meetingId }: { id: string; meetingId: string },
  actor: Actor = { kind: 'citizen' },
): Promise<void> =>
  inTransaction(context.db, async (tx) => {
    await store.lockMeeting(tx, meetingId)
    const before = await store.signUpById(tx, id)
    if (!before?.email) return
    const at = context.clock.now()
    await store.withdrawLetters(tx, [before.reminderId], at)
    await store.updateSignUp(tx, id, { email: null, reminderId: null })
    await record(tx, { at, actor, subject: subject(id), kind: 'sign-up.letters-stopped' })
  })
