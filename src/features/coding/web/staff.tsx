import { listProcesses } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { codesOf, codingFigures, queueLength, queuePage } from '../queries'
import { readQuery } from '../schema'
import { type BesideCoding, NOTHING_BESIDE } from './beside'
import { bookRoutes } from './book-routes'
import { coderOf, processOf, queryOf } from './choosing'
import { deskRoutes } from './desk-routes'
import { CodingPage, QUEUE_PAGE } from './overview-page'
import { sampleRoutes } from './sample-routes'
import { versionRoutes } from './versions-routes'

/** The analysts' workshop: the stream, the desk, the codebook and the samples. */
export const codingStaff = (context: Context, beside: BesideCoding = NOTHING_BESIDE): Routes => {
  const app = routes()
  const { db } = context

  app.get('/arbete/kodning', async (c) => {
    coderOf(c)
    const process = await processOf(c, db)
    const { filter, page } = readQuery(c.req.query())
    const [processes, figures, codes, count, rows] = await Promise.all([
      listProcesses(db),
      codingFigures(db, process.id),
      codesOf(db, process.id),
      queueLength(db, process.id, filter),
      queuePage(db, process.id, filter, QUEUE_PAGE, (page - 1) * QUEUE_PAGE),
    ])
    const shown = { process, processes, figures, codes, filter, page, count, rows }
    const props = {
      ...shown,
      query: queryOf(c),
      canTeach: beside !== NOTHING_BESIDE,
      done: c.req.query('klart'),
    }
    return answerPage(c, <CodingPage visit={c.var.visit} {...props} />, 200, true)
  })

  // Before the codebook's own: /arbete/kodning/kodbok/versioner is no code.
  app.route('/', versionRoutes(context))
  app.route('/', bookRoutes(context))
  app.route('/', sampleRoutes(context))
  app.route('/', deskRoutes(context, beside))
  return app
}
