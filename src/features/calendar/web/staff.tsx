import { meetingById, meetingsFrom } from '~/features/meetings'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import {
  addEvent,
  cancelDay,
  cancelEvent,
  changeEvent,
  hideEvent,
  publishEvent,
  resumeEvent,
} from '../commands'
import { eventForStaff, eventsForStaff, happeningsOf, type StaffEvent } from '../queries'
import { CancelForm, DayForm, EventForm, Key } from '../schema'
import { START, valuesOf } from './staff-form'
import { CalendarStaffPage, DONE, NewEventPage, StaffEventPage } from './staff-pages'

/** Where staff put into the calendar what goes on, change it, show it and call it off. */
export const calendarStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const planner = (c: Request) => actorWith(c, 'strategist', 'communicator', 'moderator', 'admin')

  const eventOf = async (c: Request): Promise<StaffEvent> => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await eventForStaff(db, id) : undefined)
  }

  /** Meetings whose seats one can still take; one that is chosen already stays among them. */
  const openMeetings = async () => (await meetingsFrom(db, now())).filter((one) => one.cancelledAt === null)

  const newPage = async (c: Request, values: Values, errors: FieldError[] = []) => {
    const page = <NewEventPage {...{ visit: c.var.visit, values, errors }} meetings={await openMeetings()} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  interface Typed {
    values?: Values
    beside?: Values
    errors?: FieldError[]
  }
  const eventPage = async (
    c: Request,
    event: StaffEvent,
    { values = valuesOf(event), beside = {}, errors = [] }: Typed = {},
  ) => {
    const open = await openMeetings()
    const chosen = open.some(({ id }) => id === event.meetingId)
      ? undefined
      : event.meetingId && (await meetingById(db, event.meetingId))
    const done = DONE.find((word) => word === c.req.query('klart'))
    const shown = { visit: c.var.visit, now: now(), event, times: happeningsOf(event), done, beside }
    const meetings = chosen ? [chosen, ...open] : open
    const page = <StaffEventPage {...shown} {...{ values, errors, meetings }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  /** What was typed, checked also against the meetings there are. */
  const readEvent = async (c: Request) => {
    const values = await readForm(c)
    const checked = check(EventForm, values)
    if (!checked.ok) return { values, errors: checked.errors, input: undefined }
    const { meetingId } = checked.data
    const meeting = meetingId ? await meetingById(db, meetingId) : undefined
    if (meetingId && !meeting?.publishedAt) {
      return { values, errors: [{ field: 'meetingId', message: 'calendar.error.meeting' }], input: undefined }
    }
    return { values, errors: [], input: checked.data }
  }

  app.get('/arbete/kalender', async (c) => {
    planner(c)
    const all = (await eventsForStaff(db)).map((event) => ({ event, times: happeningsOf(event) }))
    return answerPage(c, <CalendarStaffPage visit={c.var.visit} now={now()} all={all} />, 200, true)
  })

  app.get('/arbete/kalender/ny', (c) => {
    planner(c)
    return newPage(c, START)
  })

  app.post('/arbete/kalender/ny', async (c) => {
    const actor = planner(c)
    const { values, errors, input } = await readEvent(c)
    const key = check(Key, values)
    if (!input || !key.ok) return newPage(c, values, key.ok ? errors : [...errors, ...key.errors])
    const { id } = await addEvent(context, { ...input, key: key.data.key }, actor)
    return seeOther(c, `/arbete/kalender/${id}?klart=sparat`)
  })

  app.get('/arbete/kalender/:id', async (c) => {
    planner(c)
    return eventPage(c, await eventOf(c))
  })

  app.post('/arbete/kalender/:id', async (c) => {
    const actor = planner(c)
    const event = await eventOf(c)
    const { values, errors, input } = await readEvent(c)
    if (!input) return eventPage(c, event, { values, errors })
    await changeEvent(context, event.id, input, actor)
    return seeOther(c, `/arbete/kalender/${event.id}?klart=sparat`)
  })

  const deeds: [string, (typeof DONE)[number], (id: string, actor: Actor) => Promise<unknown>][] = [
    ['publicera', 'publicerat', (id, actor) => publishEvent(context, id, actor)],
    ['dolj', 'dolt', (id, actor) => hideEvent(context, id, actor)],
    ['blir-av', 'av', (id, actor) => resumeEvent(context, id, actor)],
  ]
  for (const [path, done, act] of deeds) {
    app.post(`/arbete/kalender/:id/${path}`, async (c) => {
      const actor = planner(c)
      const { id } = await eventOf(c)
      await act(id, actor)
      return seeOther(c, `/arbete/kalender/${id}?klart=${done}`)
    })
  }

  app.post('/arbete/kalender/:id/stall-in', async (c) => {
    const actor = planner(c)
    const event = await eventOf(c)
    const beside = await readForm(c)
    const checked = check(CancelForm, beside)
    if (!checked.ok) return eventPage(c, event, { beside, errors: checked.errors })
    await cancelEvent(context, event.id, checked.data.reason, actor)
    return seeOther(c, `/arbete/kalender/${event.id}?klart=installt`)
  })

  app.post('/arbete/kalender/:id/dag', async (c) => {
    const actor = planner(c)
    const { id } = await eventOf(c)
    const checked = check(DayForm, await readForm(c))
    if (!checked.ok) throw new Problem(400)
    const { day, cancel } = checked.data
    await cancelDay(context, id, day, cancel, actor)
    return seeOther(c, `/arbete/kalender/${id}?klart=dag`)
  })

  return app
}
