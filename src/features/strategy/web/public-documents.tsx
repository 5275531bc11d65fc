import { pageWords } from '~/features/glossary'
import { listProcesses, mainProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { consultationMoment } from '../domain'
import {
  consultationsOfDocument,
  contributionsBehind,
  decisionsOfDocument,
  documentBySlug,
  documentsOf,
  passagesOf,
  sourcesOfPassages,
} from '../queries'
import { DocumentPage, StrategyPage } from './document-pages'

/** Reading the strategy. A single passage's page belongs to the thread. */
export const documentRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/strategin', async (c) => {
    const main = await mainProcess(db)
    const processes = (await listProcesses(db)).sort(
      (a, b) => Number(b.id === main?.id) - Number(a.id === main?.id),
    )
    const shelves = await Promise.all(
      processes.map(async (process) => ({ process, documents: await documentsOf(db, process.id) })),
    )
    const filled = shelves.filter(({ documents }) => documents.length > 0)
    return answerPage(c, <StrategyPage visit={c.var.visit} now={now()} shelves={filled} />)
  })

  app.get('/strategin/:document', async (c) => {
    const document = found(await documentBySlug(db, c.req.param('document')))
    const passages = await passagesOf(db, document.id)
    const ids = passages.map(({ id }) => id)
    const [sources, behind, decisions, consultations] = await Promise.all([
      sourcesOfPassages(db, ids),
      contributionsBehind(db, ids),
      decisionsOfDocument(db, document.id),
      consultationsOfDocument(db, document.id),
    ])
    const open = consultations.find((one) => consultationMoment(one, now()) === 'open')
    const process = (await listProcesses(db)).find(({ id }) => id === document.processId)
    const isMain = process?.id === (await mainProcess(db))?.id
    const themeQuery = process && !isMain ? `?process=${process.slug}` : ''
    const isDemo = process?.isDemo ?? false
    const words = await pageWords(context, c.var.visit)
    const shown = { document, passages, sources, behind, decisions, open, themeQuery, isDemo, words }
    return answerPage(c, <DocumentPage visit={c.var.visit} now={now()} {...shown} />)
  })

  return app
}
