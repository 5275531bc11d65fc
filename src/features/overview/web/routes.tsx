import { mainProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { actorWith, type Request, type Routes, routes } from '~/platform/http/routes'
import { makePdf } from '~/platform/pdf'
import { gatherOverview } from '../queries'
import { overviewDocument } from './document'
import { OverviewPage } from './page'

/** How it stands, for those who lead: a page, and the same sheet to print. */
export const overviewRoutes = (context: Context): Routes => {
  const app = routes()
  const gather = async () => {
    const process = await mainProcess(context.db)
    return process && gatherOverview(context, process)
  }
  const leader = (c: Request) => actorWith(c, 'strategist', 'admin')

  app.get('/arbete/lage', async (c) => {
    leader(c)
    const overview = await gather()
    return answerPage(c, <OverviewPage visit={c.var.visit} overview={overview} />, 200, true)
  })

  app.get('/arbete/lage.pdf', async (c) => {
    leader(c)
    const today = dayInSweden(context.clock.now())
    const pdf = await makePdf(overviewDocument(c.var.visit, today, await gather()))
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `inline; filename="lage-${today}.pdf"`)
    c.header('cache-control', 'private, no-store')
    return c.body(new Uint8Array(pdf))
  })

  return app
}
