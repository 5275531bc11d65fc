import { record } from '~/platform/audit'
import type { Tx } from '~/platform/db'
import { nextSeated, seatsLeft } from '../domain'
import * as store from '../store'
import { type Desk, queueReminder, tellSeated } from './letters'

/**
 * Gives free seats to the waiting, first come first as far as they fit. The caller holds the meeting's lock.
 */
export const seatWaiting = async (desk: Desk, tx: Tx, meetingId: string): Promise<void> => {
  const meeting = await store.lockMeeting(tx, meetingId)
  const at = desk.clock.now()
  if (!meeting || meeting.cancelledAt || meeting.startsAt <= at) return
  const free = seatsLeft(meeting) ?? Number.POSITIVE_INFINITY
  if (free === 0) return
  for (const one of nextSeated(await store.waitingFor(tx, meetingId), free)) {
    await store.updateSignUp(tx, one.id, { state: 'seated' })
    await store.countSignUp(tx, meetingId, { seats: one.people, isNew: false })
    const subject = { kind: 'sign_up', id: one.id }
    await record(tx, { at, actor: { kind: 'system' }, subject, kind: 'sign-up.seated' })
    await tellSeated(desk, tx, meeting, one)
    await queueReminder(desk, tx, meeting, one)
  }
}
