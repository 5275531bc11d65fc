import { searchPublished } from '~/features/contributions'
import { answerPicture } from '~/features/newsroom'
import { pulseAsked } from '~/features/pulse'
import { answerPage } from '~/features/site'
import { fatesOfMeeting, themesOf } from '~/features/thread'
import { isId } from '~/kernel/ids'
import { isLanguage } from '~/kernel/language'
import { type Municipality, municipalityBySlug } from '~/kernel/place'
import type { Context } from '~/platform/context'
import { pictureContent, widthsFor } from '~/platform/files'
import { found, Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes } from '~/platform/http/routes'
import { makePdf } from '~/platform/pdf'
import {
  comingMeetings,
  heldMeetings,
  isShownPicture,
  meetingChoices,
  meetingsPerPlace,
  picturesOf,
  type ShownMeeting,
  shownMeetingBySlug,
} from '../queries'
import { MeetingPage } from './meeting-page'
import { MeetingsPage } from './meetings-page'
import { signUpRoutes } from './sign-up'
import { summaryDocument } from './summary-pdf'

/** Meetings for everyone: where they are, what happens there, what came of them. */
export const meetingsPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  const listPage = async (c: Request, place: Municipality | undefined) => {
    const choices = await meetingChoices(db)
    const theme = choices.themes.find(({ slug }) => slug === c.req.query('tema'))?.slug ?? ''
    const asked = c.req.query('sprak')
    const language = isLanguage(asked) ? asked : ''
    const filter = {
      municipality: place?.code,
      theme: theme || undefined,
      language: language || undefined,
    }
    const [perPlace, coming, held] = await Promise.all([
      meetingsPerPlace(db),
      comingMeetings(db, now(), filter),
      heldMeetings(db, now(), filter, c.req.query('efter')),
    ])
    const page = (
      <MeetingsPage
        visit={c.var.visit}
        now={now()}
        {...{ place, theme, language, choices, perPlace, coming }}
        held={held.rows}
        next={held.next}
      />
    )
    return answerPage(c, page)
  }

  const meetingPage = async (c: Request, meeting: ShownMeeting) => {
    const after = c.req.query('efter')
    const [pictures, inspel, themes, fates] = await Promise.all([
      meeting.reportedAt ? picturesOf(db, meeting.id) : [],
      searchPublished(db, { meeting: meeting.id, after }),
      themesOf(db, meeting.processId),
      fatesOfMeeting(db, { processId: meeting.processId, meetingId: meeting.id }),
    ])
    const asked = await pulseAsked(context, { occasion: 'meeting', path: c.var.visit.path })
    const page = (
      <MeetingPage
        visit={c.var.visit}
        now={now()}
        inspel={{ ...inspel, isFirst: after === undefined }}
        {...{ meeting, pictures, themes, fates, asked }}
      />
    )
    return answerPage(c, page)
  }

  app.get('/moten', (c) => listPage(c, municipalityBySlug(c.req.query('kommun') ?? '')))

  app.get('/moten/:slug', async (c) => {
    const slug = c.req.param('slug')
    const place = municipalityBySlug(slug)
    return place ? listPage(c, place) : meetingPage(c, found(await shownMeetingBySlug(db, slug)))
  })

  app.get('/moten/bild/:id/:variant', async (c) => {
    const id = c.req.param('id')
    if (!isId(id) || !(await isShownPicture(db, id))) throw new Problem(404)
    // A picture is never changed: another one gets another id.
    c.header('cache-control', 'public, max-age=31536000, immutable')
    return answerPicture(context, c)
  })

  app.get('/moten/:slug/sammanfattning.pdf', async (c) => {
    const meeting = found(await shownMeetingBySlug(db, c.req.param('slug')))
    if (!meeting.reportedAt) throw new Problem(404)
    const pictures = await Promise.all(
      (await picturesOf(db, meeting.id)).map(async ({ fileId, alt, width }) => {
        const variant = `${widthsFor(width).find((one) => one >= 960) ?? widthsFor(width).at(-1)}.jpg`
        return { alt, jpeg: found(await pictureContent(db, fileId, variant)).bytes }
      }),
    )
    const pdf = await makePdf(summaryDocument(c.var.visit, meeting, pictures))
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `inline; filename="${meeting.slug}.pdf"`)
    c.header('cache-control', 'public, max-age=0, s-maxage=5')
    return c.body(new Uint8Array(pdf))
  })

  app.route('/', signUpRoutes(context))
  return app
}
