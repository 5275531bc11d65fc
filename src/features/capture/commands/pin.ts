import type { Meeting } from '~/features/meetings'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { newPin } from '~/kernel/short-code'
import { type Actor, record } from '~/platform/audit'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { countUp } from '~/platform/limits'
import {
  captureMoment,
  captureWindow,
  type HelperSession,
  isRightPin,
  openSession,
  PIN_TRIES,
  pinPrint,
  sealSession,
} from '../domain'
import * as store from '../store'

const keyOf = ({ config }: Context) => keyFor(config, 'capture-helper')

/** Gives the meeting a new PIN. Helpers who came in by the old one have to type the new. */
export const renewPin = (context: Context, meetingId: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<{ pin: string }, 'unknown'>> => {
    const pin = newPin()
    if (!(await store.setPin(tx, meetingId, pin))) return fail('unknown')
    await record(tx, {
      at: context.clock.now(),
      actor,
      subject: { kind: 'meeting', id: meetingId },
      kind: 'meeting.pin-renewed',
    })
    return ok({ pin })
  })

/** A helper session for one meeting, as a token; good until the meeting's capture closes. */
export const newHelperSession = (
  context: Context,
  meeting: Meeting,
  by: 'pin' | 'host' | 'staff',
  staffId?: string,
): { session: HelperSession; token: string } => {
  const session: HelperSession = {
    meetingId: meeting.id,
    id: newId(),
    until: captureWindow(meeting).closesAt.getTime(),
    by: by === 'pin' ? pinPrint(meeting.helperPin ?? '') : by,
    staffId,
  }
  return { session, token: sealSession(keyOf(context), session) }
}

/** Lets in who types the meeting's PIN. Tries are counted for the meeting, never for an address. */
export const enterByPin = async (
  context: Context,
  meeting: Meeting,
  typed: string,
): Promise<Result<{ session: HelperSession; token: string }, 'wrong' | 'too_many' | 'no_pin' | 'closed'>> => {
  const now = context.clock.now()
  if (captureMoment(meeting, now) === 'closed') return fail('closed')
  if (!meeting.helperPin) return fail('no_pin')
  const bucket = `pin:${meeting.id}:${pinPrint(meeting.helperPin)}`
  for (const { windowSeconds, max } of PIN_TRIES) {
    const tries = await countUp(context.db, { bucket: `${bucket}:${windowSeconds}`, windowSeconds }, now)
    if (tries > max) return fail('too_many')
  }
  if (!isRightPin(typed.replace(/\D/g, ''), meeting.helperPin)) return fail('wrong')
  return ok(newHelperSession(context, meeting, 'pin'))
}

/** The helper session in a token, if it is for this meeting and still good. */
export const helperIn = (
  context: Context,
  meeting: Meeting,
  token: string | undefined,
): HelperSession | undefined => {
  const session = token ? openSession(keyOf(context), token, context.clock.now()) : undefined
  if (session?.meetingId !== meeting.id) return undefined
  const isGood = ['host', 'staff', pinPrint(meeting.helperPin ?? '')].includes(session.by)
  return isGood ? session : undefined
}
