import { listProcesses, waysInto } from '~/features/processes'
import { listThemes } from '~/features/sensemaking'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { check, type FieldError, placeAsked, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  announceMeeting,
  cancelMeeting,
  changeMeeting,
  changeProgramme,
  checkIn,
  markHeld,
  planMeeting,
} from '../commands'
import { parseMove } from '../domain'
import { meetingForStaff, meetingsForStaff, type StaffMeeting, signUpsOf } from '../queries'
import { CancelForm, HeldForm, Key, MeetingForm, ProgrammeForm } from '../schema'
import { CheckInPage } from './staff-check-in'
import { START, valuesOf } from './staff-form'
import { STAFF_DONE } from './staff-frame'
import { MeetingsStaffPage, type Untyped } from './staff-list'
import { AboutMeetingPage, NewMeetingPage } from './staff-meeting'
import { ProgrammePage, rowsOf } from './staff-programme'
import { summaryRoutes } from './staff-summary-routes'

export const meetingStaff = (c: Request) => actorWith(c, 'strategist', 'communicator', 'moderator', 'admin')

/** A reason that belongs to a field; any other stands at the title. */
const refusal = (reason: string): FieldError => ({
  field:
    ({ seats: 'seats', venue: 'venue', theme: 'themeId', way_in: 'wayInId' } as Record<string, string>)[
      reason
    ] ?? 'title',
  message:
    { seats: 'meetings.error.seats-taken', way_in: 'meetings.error.way-in' }[reason] ??
    (['cancelled', 'held', 'too_early', 'unknown'].includes(reason)
      ? `meetings.error.${reason}`
      : `meetings.error.lacks-${reason}`),
})

/**
 * Where meetings are planned, announced, received and told of.
 * @param untypedIn asks the room that keeps pictures of notes, which this one does not know
 */
export const meetingsStaff = (context: Context, untypedIn: (db: Db) => Promise<Untyped[]>): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  const meetingOf = async (c: Request): Promise<StaffMeeting> => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await meetingForStaff(db, id) : undefined)
  }

  const choosable = async () => {
    const processes = await listProcesses(db)
    const all = await Promise.all(
      processes.map(async (process) => ({
        ways: (await waysInto(db, process.id)).map((way) => ({ ...way, processTitle: process.title })),
        themes: await listThemes(db, process.id, { publishedOnly: true }),
      })),
    )
    return {
      waysIn: all
        .flatMap(({ ways }) => ways)
        .filter(({ kind }) => kind === 'meeting' || kind === 'theme_workshop'),
      themes: all.flatMap(({ themes }) => themes),
    }
  }

  const newPage = async (c: Request, values: Values, errors: FieldError[]) => {
    const page = <NewMeetingPage {...{ visit: c.var.visit, values, errors, ...(await choosable()) }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  interface Typed {
    values?: Values
    beside?: Values
    errors?: FieldError[]
  }
  const aboutPage = async (
    c: Request,
    meeting: StaffMeeting,
    { values = valuesOf(meeting), beside = {}, errors = [] }: Typed = {},
  ) => {
    const done = STAFF_DONE.find((word) => word === c.req.query('klart'))
    const props = { visit: c.var.visit, now: now(), meeting, values, beside, errors, done }
    const page = <AboutMeetingPage {...props} {...(await choosable())} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/moten', async (c) => {
    meetingStaff(c)
    const [meetings, untyped] = await Promise.all([meetingsForStaff(db), untypedIn(db)])
    const shown = { visit: c.var.visit, now: now(), meetings, untyped }
    return answerPage(c, <MeetingsStaffPage {...shown} />, 200, true)
  })

  app.get('/arbete/moten/ny', (c) => {
    meetingStaff(c)
    return newPage(c, { ...START, ...placeAsked(c) }, [])
  })

  app.post('/arbete/moten/ny', async (c) => {
    const actor = meetingStaff(c)
    const values = await readForm(c)
    const checked = check(MeetingForm, values)
    const key = check(Key, values)
    if (!checked.ok || !key.ok) return newPage(c, values, checked.ok ? [] : checked.errors)
    const done = await planMeeting(context, { ...checked.data, key: key.data.key }, actor)
    if (!done.ok) return newPage(c, values, [refusal(done.reason)])
    return seeOther(c, `/arbete/moten/${done.value.id}/program?klart=sparat`)
  })

  app.get('/arbete/moten/:id', async (c) => {
    meetingStaff(c)
    return aboutPage(c, await meetingOf(c))
  })

  app.post('/arbete/moten/:id', async (c) => {
    const actor = meetingStaff(c)
    const meeting = await meetingOf(c)
    const values = await readForm(c)
    const checked = check(MeetingForm, values)
    if (!checked.ok) return aboutPage(c, meeting, { values, errors: checked.errors })
    const done = await changeMeeting(context, meeting.id, checked.data, actor)
    if (!done.ok) return aboutPage(c, meeting, { values, errors: [refusal(done.reason)] })
    return seeOther(c, `/arbete/moten/${meeting.id}?klart=sparat`)
  })

  app.post('/arbete/moten/:id/publicera', async (c) => {
    const actor = meetingStaff(c)
    const meeting = await meetingOf(c)
    const done = await announceMeeting(context, meeting.id, actor)
    if (!done.ok) return aboutPage(c, meeting, { errors: [refusal(done.reason)] })
    return seeOther(c, `/arbete/moten/${meeting.id}?klart=publicerat`)
  })

  app.post('/arbete/moten/:id/stall-in', async (c) => {
    const actor = meetingStaff(c)
    const meeting = await meetingOf(c)
    const beside = await readForm(c)
    const checked = check(CancelForm, beside)
    if (!checked.ok) return aboutPage(c, meeting, { beside, errors: checked.errors })
    const done = await cancelMeeting(context, meeting.id, checked.data.reason, actor)
    if (!done.ok) return aboutPage(c, meeting, { beside, errors: [refusal(done.reason)] })
    return seeOther(c, `/arbete/moten/${meeting.id}?klart=installt`)
  })

  app.post('/arbete/moten/:id/hallet', async (c) => {
    const actor = meetingStaff(c)
    const meeting = await meetingOf(c)
    const beside = await readForm(c)
    const checked = check(HeldForm, beside)
    if (!checked.ok) return aboutPage(c, meeting, { beside, errors: checked.errors })
    const done = await markHeld(context, meeting.id, checked.data.participants, actor)
    if (!done.ok) return aboutPage(c, meeting, { beside, errors: [refusal(done.reason)] })
    return seeOther(c, `/arbete/moten/${meeting.id}/sammanfattning?klart=hallet`)
  })

  const programmePage = (c: Request, meeting: StaffMeeting, values: Values, errors: FieldError[]) => {
    const done = STAFF_DONE.find((word) => word === c.req.query('klart'))
    const page = <ProgrammePage {...{ visit: c.var.visit, now: now(), meeting, values, errors, done }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/moten/:id/program', async (c) => {
    meetingStaff(c)
    const meeting = await meetingOf(c)
    return programmePage(c, meeting, rowsOf(meeting.programme), [])
  })

  app.post('/arbete/moten/:id/program', async (c) => {
    const actor = meetingStaff(c)
    const meeting = await meetingOf(c)
    const values = await readForm(c)
    const checked = check(ProgrammeForm, values)
    if (!checked.ok) return programmePage(c, meeting, values, checked.errors)
    const move = parseMove(textOf(values, 'do'))
    await changeProgramme(context, meeting.id, { steps: checked.data, move }, actor)
    return seeOther(c, `/arbete/moten/${meeting.id}/program?klart=sparat`)
  })

  app.get('/arbete/moten/:id/deltagare', async (c) => {
    meetingStaff(c)
    const meeting = await meetingOf(c)
    const signUps = await signUpsOf(db, meeting.id)
    const last = signUps.find(({ id }) => id === c.req.query('klart'))
    const page = <CheckInPage {...{ visit: c.var.visit, now: now(), meeting, signUps, last }} />
    return answerPage(c, page, 200, true)
  })

  for (const [word, came] of [
    ['checka-in', true],
    ['angra', false],
  ] as const) {
    app.post(`/arbete/moten/:id/deltagare/:signUp/${word}`, async (c) => {
      const actor = meetingStaff(c)
      const meeting = await meetingOf(c)
      const id = c.req.param('signUp') ?? ''
      const done = isId(id)
        ? await checkIn(context, { id, meetingId: meeting.id }, came, actor)
        : { ok: false as const }
      found(done.ok ? done : undefined)
      return seeOther(c, `/arbete/moten/${meeting.id}/deltagare?klart=${id}`)
    })
  }

  app.route('/', summaryRoutes(context, meetingOf, meetingStaff))
  return app
}
