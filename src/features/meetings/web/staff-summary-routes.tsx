import { answerPicture } from '~/features/newsroom'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { preparePicture } from '~/platform/files'
import { check, type FieldError, readFile, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  addMeetingPicture,
  describePicture,
  publishSummary,
  removeMeetingPicture,
  writeSummary,
} from '../commands'
import { picturesOf, type StaffMeeting } from '../queries'
import { AltForm, SummaryForm } from '../schema'
import { STAFF_DONE } from './staff-frame'
import { SummaryPage, summaryValues } from './staff-summary'

/** What was heard at a meeting, written, shown in pictures and published. */
export const summaryRoutes = (
  context: Context,
  meetingOf: (c: Request) => Promise<StaffMeeting>,
  actorOf: (c: Request) => Actor,
): Routes => {
  const app = routes()
  const { db } = context
  const base = '/arbete/moten/:id/sammanfattning'

  const summaryPage = async (
    c: Request,
    meeting: StaffMeeting,
    errors: FieldError[] = [],
    values: Values = summaryValues(meeting),
  ) => {
    const done = STAFF_DONE.find((word) => word === c.req.query('klart'))
    const pictures = await picturesOf(db, meeting.id)
    const props = { visit: c.var.visit, now: context.clock.now(), meeting, pictures, values, errors, done }
    return answerPage(c, <SummaryPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }
  const onward = (c: Request, meeting: StaffMeeting, done: (typeof STAFF_DONE)[number]) =>
    seeOther(c, `/arbete/moten/${meeting.id}/sammanfattning?klart=${done}`)

  app.get(base, async (c) => {
    actorOf(c)
    return summaryPage(c, await meetingOf(c))
  })

  app.post(base, async (c) => {
    const actor = actorOf(c)
    const meeting = await meetingOf(c)
    const values = await readForm(c)
    const checked = check(SummaryForm, values)
    if (!checked.ok) return summaryPage(c, meeting, checked.errors, values)
    const done = await writeSummary(context, meeting.id, checked.data, actor)
    if (done.ok) return onward(c, meeting, 'sparat')
    return summaryPage(c, meeting, [{ field: 'line1', message: 'meetings.error.lacks-summary' }], values)
  })

  app.post(`${base}/publicera`, async (c) => {
    const actor = actorOf(c)
    const meeting = await meetingOf(c)
    const done = await publishSummary(context, meeting.id, actor)
    if (done.ok) return onward(c, meeting, 'sammanfattat')
    const message =
      done.reason === 'unknown' ? 'meetings.error.unknown' : `meetings.error.lacks-${done.reason}`
    const missing = (await picturesOf(db, meeting.id)).find(({ alt }) => alt === '')
    const field = done.reason === 'alt' && missing ? `alt-${missing.id}` : 'line1'
    return summaryPage(c, meeting, [{ field, message }])
  })

  app.post(`${base}/bild`, async (c) => {
    const actor = actorOf(c)
    const meeting = await meetingOf(c)
    const typed = await readForm(c)
    const values = { ...summaryValues(meeting), ...typed }
    const refused = (field: string, message: string) =>
      summaryPage(c, meeting, [{ field, message: `meetings.error.${message}` }], values)
    const checked = check(AltForm, typed)
    if (!checked.ok) return summaryPage(c, meeting, checked.errors, values)
    const bytes = await readFile(c, 'picture')
    if (!bytes) return refused('picture', 'no-picture')
    const picture = await preparePicture(bytes)
    if (!picture.ok) return refused('picture', picture.reason === 'too_large' ? 'picture-large' : 'picture')
    const added = { picture: picture.value, alt: checked.data.alt }
    const done = await addMeetingPicture(context, meeting.id, added, actor)
    if (done.ok) return onward(c, meeting, 'bild')
    return done.reason === 'alt' ? refused('alt', 'lacks-alt') : refused('picture', done.reason)
  })

  app.post(`${base}/bild/:picture`, async (c) => {
    const actor = actorOf(c)
    const meeting = await meetingOf(c)
    const picture = found(isId(c.req.param('picture')) ? c.req.param('picture') : undefined)
    const field = `alt-${picture}`
    const checked = check(AltForm, { alt: textOf(await readForm(c), field) })
    if (!checked.ok) return summaryPage(c, meeting, [{ field, message: 'meetings.error.too-long' }])
    const done = await describePicture(context, meeting.id, picture, checked.data.alt, actor)
    if (done.ok) return onward(c, meeting, 'sparat')
    return summaryPage(c, meeting, [{ field, message: 'meetings.error.lacks-alt' }])
  })

  app.post(`${base}/bild/:picture/ta-bort`, async (c) => {
    const actor = actorOf(c)
    const meeting = await meetingOf(c)
    const picture = found(isId(c.req.param('picture')) ? c.req.param('picture') : undefined)
    await removeMeetingPicture(context, meeting.id, picture, actor)
    return onward(c, meeting, 'borttagen')
  })

  app.get('/arbete/moten/bild/:picture/:variant', (c) => {
    actorOf(c)
    return answerPicture(context, c, c.req.param('picture'))
  })

  return app
}
