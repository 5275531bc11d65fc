import { answerPage } from '~/features/site'
import { municipalityBySlug } from '~/kernel/place'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { happeningsFrom } from '../queries'
import { CalendarPage } from './calendar-page'
import { icsOf } from './ics'

/** A calendar that follows along keeps what was for a while, so that a cancelled meeting is not just gone. */
const KEPT_MS = 60 * 86_400_000
const SINCE_EVER = new Date(0)

/** What comes: as a page, as a feed, and each event by itself. */
export const calendarPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  const answerIcs = (c: Request, ics: string, name: string) => {
    c.header('content-type', 'text/calendar; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${name}.ics"`)
    c.header('cache-control', 'public, max-age=0, s-maxage=5')
    return c.body(ics)
  }

  app.get('/kalender', async (c) => {
    const place = municipalityBySlug(c.req.query('kommun') ?? '')
    const happenings = await happeningsFrom(db, { from: now(), now: now(), municipality: place?.code })
    return answerPage(c, <CalendarPage visit={c.var.visit} now={now()} {...{ place, happenings }} />)
  })

  app.get('/kalender.ics', async (c) => {
    const place = municipalityBySlug(c.req.query('kommun') ?? '')
    const from = new Date(now().getTime() - KEPT_MS)
    const happenings = await happeningsFrom(db, { from, now: now(), municipality: place?.code })
    return answerIcs(c, icsOf(c.var.visit, happenings), 'inspel')
  })

  app.get('/kalender/:file{.+\\.ics}', async (c) => {
    const slug = c.req.param('file').replace(/\.ics$/, '')
    const all = await happeningsFrom(db, { from: SINCE_EVER, now: now() })
    const one = found(all.find((candidate) => candidate.kind === 'meeting' && candidate.slug === slug))
    return answerIcs(c, icsOf(c.var.visit, [one]), slug)
  })

  return app
}
