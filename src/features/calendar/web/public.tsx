import { meetingById } from '~/features/meetings'
import { AUDIENCES } from '~/features/newsroom'
import { answerPage } from '~/features/site'
import { municipalityBySlug } from '~/kernel/place'
import { dayInSweden, daysAfter } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { EVENT_KINDS } from '../domain'
import { happeningsFrom, happeningsOf, shownEventBySlug } from '../queries'
import { CalendarPage, type Chosen } from './calendar-page'
import { EventPage } from './event-page'
import { icsOf } from './ics'

/** A calendar that follows along keeps what was for a while, so that a cancelled meeting is not just gone. */
const KEPT_MS = 60 * 86_400_000
const SINCE_EVER = new Date(0)
/** Days ahead for which what comes again is counted out: on a page to be read, in a calendar that sorts it. */
const READ_AHEAD = 92
const FEED_AHEAD = 366

const chosenIn = (c: Request): Chosen => ({
  place: municipalityBySlug(c.req.query('kommun') ?? ''),
  kind: EVENT_KINDS.find((one) => one === c.req.query('sort')),
  audience: AUDIENCES.find((one) => one === c.req.query('for')),
})
const wanted = ({ place, ...rest }: Chosen) => ({ ...rest, municipality: place?.code })

/** What comes: as a page, as a feed, and each event by itself. */
export const calendarPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const ahead = (days: number) => daysAfter(dayInSweden(now()), days)

  const answerIcs = (c: Request, ics: string, name: string) => {
    c.header('content-type', 'text/calendar; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${name}.ics"`)
    c.header('cache-control', 'public, max-age=0, s-maxage=5')
    return c.body(ics)
  }

  app.get('/kalender', async (c) => {
    const chosen = chosenIn(c)
    const span = { from: now(), now: now(), until: ahead(READ_AHEAD) }
    const happenings = await happeningsFrom(db, { ...span, ...wanted(chosen) })
    return answerPage(c, <CalendarPage visit={c.var.visit} now={now()} {...chosen} happenings={happenings} />)
  })

  app.get('/kalender.ics', async (c) => {
    const from = new Date(now().getTime() - KEPT_MS)
    const span = { from, now: now(), until: ahead(FEED_AHEAD) }
    const happenings = await happeningsFrom(db, { ...span, ...wanted(chosenIn(c)) })
    return answerIcs(c, icsOf(c.var.visit, happenings), 'inspel')
  })

  app.get('/kalender/:file{.+\\.ics}', async (c) => {
    const slug = c.req.param('file').replace(/\.ics$/, '')
    const event = await shownEventBySlug(db, slug)
    if (event) return answerIcs(c, icsOf(c.var.visit, happeningsOf(event)), slug)
    const meetings = { from: SINCE_EVER, now: now(), until: ahead(0), kind: 'meeting' } as const
    const all = await happeningsFrom(db, meetings)
    const one = found(all.find((candidate) => candidate.kind === 'meeting' && candidate.slug === slug))
    return answerIcs(c, icsOf(c.var.visit, [one]), slug)
  })

  app.get('/kalender/:slug', async (c) => {
    const event = found(await shownEventBySlug(db, c.req.param('slug')))
    const meeting = event.meetingId ? await meetingById(db, event.meetingId) : undefined
    const meetingSlug = meeting?.publishedAt && !meeting.cancelledAt ? meeting.slug : undefined
    const shown = { visit: c.var.visit, now: now(), event, times: happeningsOf(event), meetingSlug }
    return answerPage(c, <EventPage {...shown} />)
  })

  return app
}
