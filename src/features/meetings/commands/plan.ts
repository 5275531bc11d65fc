import { findWayIn } from '~/features/processes'
import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { freeSlug, slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { newShortCode } from '~/kernel/short-code'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation } from '~/platform/db'
import { type Lack, lacksToAnnounce, type RegionKind } from '../domain'
import * as store from '../store'
import { tellCancelled, tellMoved, withLetters } from './letters'
import { seatWaiting } from './seats'

export interface MeetingInput {
  kind: RegionKind
  wayInId: string
  title: Localized
  themeId: string | null
  municipalityCode: string
  venue: string
  startsAt: Date
  endsAt: Date
  languages: string[]
  about: Localized
  goodToKnow: Localized
  tables: number
  seats: number | null
  signUpClosesAt: Date | null
}

const subject = (id: string) => ({ kind: 'meeting', id })

const columns = ({ title, about, goodToKnow, ...rest }: MeetingInput) => ({
  ...rest,
  title: JSON.stringify(title),
  about: JSON.stringify(about),
  goodToKnow: JSON.stringify(goodToKnow),
})

/**
 * Plans a meeting: seen by staff alone until it is announced. Its address is made of its title and year, and stays.
 * Sending the form again with the same key gives the first one.
 */
export const planMeeting = async (
  context: Context,
  input: MeetingInput & { key: string },
  actor: Actor,
): Promise<Result<{ id: string }, 'way_in'>> => {
  const { key, ...meeting } = input
  const wayIn = await findWayIn(context.db, meeting.wayInId)
  if (!wayIn) return fail('way_in')
  const wanted = `${slugify(meeting.title.sv)}-${dayInSweden(meeting.startsAt).slice(0, 4)}`
  for (;;) {
    try {
      return await inTransaction(context.db, async (tx) => {
        const id = newId()
        const at = context.clock.now()
        await store.insertMeeting(tx, {
          ...columns(meeting),
          id,
          processId: wayIn.processId,
          slug: freeSlug(wanted, await store.slugsLike(tx, wanted)),
          code: newShortCode(),
          idempotencyKey: key,
          createdAt: at,
        })
        await record(tx, { at, actor, subject: subject(id), kind: 'meeting.planned' })
        return ok({ id })
      })
    } catch (error) {
      if (isUniqueViolation(error, 'meeting_idempotency_key_key')) {
        const first = await inTransaction(context.db, (tx) => store.meetingByKey(tx, key))
        if (first) return ok({ id: first.id })
      }
      // Somebody took the address or the code between looking and writing: look again.
      else if (!isUniqueViolation(error)) throw error
    }
  }
}

const isMoved = (before: store.LockedMeeting, after: MeetingInput): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.venue !== after.venue ||
  before.municipalityCode !== after.municipalityCode

/** Changes a meeting. Once announced it must stay complete, and who signed up is told of a new time or place. */
export const changeMeeting = (
  context: Context,
  id: string,
  input: MeetingInput,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'way_in' | 'seats' | Lack>> =>
  withLetters(context, async (tx, desk) => {
    const before = await store.lockMeeting(tx, id)
    if (!before) return fail('unknown')
    const wayIn = await findWayIn(tx, input.wayInId)
    if (!wayIn) return fail('way_in')
    const [lack] = before.publishedAt ? lacksToAnnounce(input) : []
    if (lack) return fail(lack)
    if (input.seats !== null && input.seats < before.seatsTaken) return fail('seats')
    const at = context.clock.now()
    await store.updateMeeting(tx, id, { ...columns(input), processId: wayIn.processId })
    await store.touchMeeting(tx, id, at)
    await record(tx, { at, actor, subject: subject(id), kind: 'meeting.changed' })
    if (before.publishedAt && !before.cancelledAt) {
      await seatWaiting(desk, tx, id)
      if (isMoved(before, input)) await tellMoved(desk, tx, id)
    }
    return ok(null)
  })

/** Shows a meeting to everyone and opens its sign-up. */
export const announceMeeting = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'cancelled' | Lack>> =>
  inTransaction(db, async (tx) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting) return fail('unknown')
    if (meeting.cancelledAt) return fail('cancelled')
    const [lack] = lacksToAnnounce(meeting)
    if (lack) return fail(lack)
    if (meeting.publishedAt) return ok(null)
    const at = clock.now()
    await store.updateMeeting(tx, id, { publishedAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'meeting.announced' })
    return ok(null)
  })

/** Calls a meeting off. Its page says so and why; who signed up and gave an address is told. */
export const cancelMeeting = (
  context: Context,
  id: string,
  reason: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'held'>> =>
  withLetters(context, async (tx, desk) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting) return fail('unknown')
    if (meeting.participants !== null) return fail('held')
    if (meeting.cancelledAt) return ok(null)
    const at = context.clock.now()
    await store.updateMeeting(tx, id, { cancelledAt: at, cancelReason: reason })
    await store.touchMeeting(tx, id, at)
    await record(tx, { at, actor, subject: subject(id), kind: 'meeting.cancelled', why: reason })
    if (meeting.publishedAt) await tellCancelled(desk, tx, id)
    return ok(null)
  })
