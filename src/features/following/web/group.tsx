import { pageWords } from '~/features/glossary'
import { meetingByCode } from '~/features/meetings'
import { answerPage } from '~/features/site'
import { courseOf, fatesOfAll, happenedSince, sinceDay } from '~/features/thread'
import { parseShortCode } from '~/kernel/short-code'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { groupFigures, groupInspel, groupOrigins, groupThemes } from '../queries'
import { GroupPage } from './group-page'

/** One page for a whole group or class, by the code that stood on its tables. */
export const groupRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  app.get('/folj/grupp/:code', async (c) => {
    const code = found(parseShortCode(c.req.param('code')))
    const meeting = found(await meetingByCode(db, code))
    const [figures, inspel, themes] = await Promise.all([
      groupFigures(db, meeting.id),
      groupInspel(db, meeting.id),
      groupThemes(db, meeting.id),
    ])
    const fates = await fatesOfAll(db, await groupOrigins(db, meeting.id))
    const now = context.clock.now()
    const course = await courseOf(db, { processId: meeting.processId, receivedAt: meeting.startsAt, now })
    const words = await pageWords(context, c.var.visit)
    const day = sinceDay(c.req.query('sedan'), now)
    const happened = day.from ? await happenedSince(db, fates, day.from, `/folj/grupp/${code}`) : []
    const props = { visit: c.var.visit, now, code, meeting, words, day, happened }
    return answerPage(c, <GroupPage {...props} {...{ figures, inspel, themes, fates, course }} />)
  })

  return app
}
