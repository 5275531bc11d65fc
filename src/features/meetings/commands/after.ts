import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { insertPicture, type Prepared } from '~/platform/files'
import { type Lack, lacksToReport, PICTURES_MAX } from '../domain'
import * as store from '../store'
import { thank, withLetters } from './letters'

const subject = (id: string) => ({ kind: 'meeting', id })

/** Notes that the meeting was held, and how many came. */
export const markHeld = (
  { db, clock }: Context,
  id: string,
  participants: number,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'cancelled' | 'too_early'>> =>
  inTransaction(db, async (tx) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting?.publishedAt) return fail('unknown')
    if (meeting.cancelledAt) return fail('cancelled')
    const at = clock.now()
    if (meeting.startsAt > at) return fail('too_early')
    if (meeting.participants === participants) return ok(null)
    await store.updateMeeting(tx, id, { participants })
    const data = { participants }
    await record(tx, { at, actor, subject: subject(id), kind: 'meeting.held', data })
    return ok(null)
  })

/** Keeps what was heard: three lines, and a text. A published summary must stay complete. */
export const writeSummary = (
  { db, clock }: Context,
  id: string,
  { lines, report }: { lines: string[]; report: string },
  actor: Actor,
): Promise<Result<null, 'unknown' | 'summary'>> =>
  inTransaction(db, async (tx) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting) return fail('unknown')
    if (meeting.reportedAt && lines.length === 0) return fail('summary')
    const at = clock.now()
    const told = { summary: JSON.stringify(lines), report: JSON.stringify({ sv: report }) }
    await store.updateMeeting(tx, id, told)
    await record(tx, { at, actor, subject: subject(id), kind: 'meeting.summary-written' })
    return ok(null)
  })

/** Adds a picture. While the summary is public, only with a text that says what it shows. */
export const addMeetingPicture = (
  { db, clock }: Context,
  id: string,
  { picture, alt }: { picture: Prepared; alt: string },
  actor: Actor,
): Promise<Result<null, 'unknown' | 'many' | 'alt'>> =>
  inTransaction(db, async (tx) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting) return fail('unknown')
    if (meeting.reportedAt && alt === '') return fail('alt')
    const pictures = await store.meetingPictures(tx, id)
    if (pictures.length >= PICTURES_MAX) return fail('many')
    const at = clock.now()
    const fileId = await insertPicture(tx, picture, at)
    const position = (pictures.at(-1)?.position ?? 0) + 1
    await store.insertMeetingPicture(tx, { id: newId(), meetingId: id, fileId, position, alt, createdAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'meeting.picture-added' })
    return ok(null)
  })

export const describePicture = (
  { db, clock }: Context,
  id: string,
  pictureId: string,
  alt: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'alt'>> =>
  inTransaction(db, async (tx) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting) return fail('unknown')
    if (meeting.reportedAt && alt === '') return fail('alt')
    await store.setAlt(tx, id, pictureId, alt)
    await record(tx, {
      at: clock.now(),
      actor,
      subject: subject(id),
      kind: 'meeting.picture-described',
    })
    return ok(null)
  })

export const removeMeetingPicture = (
  { db, clock }: Context,
  id: string,
  pictureId: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockMeeting(tx, id))) return fail('unknown')
    if (!(await store.deleteMeetingPicture(tx, id, pictureId))) return ok(null)
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'meeting.picture-removed' })
    return ok(null)
  })

/** Shows what was heard to everyone, and thanks those who came and gave an address. */
export const publishSummary = (
  context: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | Lack>> =>
  withLetters(context, async (tx, desk) => {
    const meeting = await store.lockMeeting(tx, id)
    if (!meeting?.publishedAt) return fail('unknown')
    const [lack] = lacksToReport(meeting, await store.meetingPictures(tx, id))
    if (lack) return fail(lack)
    if (meeting.reportedAt) return ok(null)
    const at = context.clock.now()
    await store.updateMeeting(tx, id, { reportedAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'meeting.summary-published' })
    await thank(desk, tx, id)
    return ok(null)
  })
