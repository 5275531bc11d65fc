import { pageWords } from '~/features/glossary'
import { listProcesses, mainProcess } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { byPart, consultationMoment, leafAt, leavesOf, TELLING_FORMS } from '../domain'
import {
  consultationsOfDocument,
  contributionsBehind,
  decidedWordings,
  decisionsOfDocument,
  documentBySlug,
  documentsOf,
  partsChanged,
  passagesOf,
  referencesOfPassages,
  sourcesOfPassages,
  tellingsOf,
} from '../queries'
import { READING } from './document-frame'
import { DocumentPage, StrategyPage } from './document-pages'
import { partsTold, ToldPage } from './told-page'

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
    const [consultations, short, plain] = await Promise.all([
      consultationsOfDocument(db, document.id),
      tellingsOf(db, document.id, 'short'),
      tellingsOf(db, document.id, 'plain'),
    ])
    const open = consultations.find((one) => consultationMoment(one, now()) === 'open')
    const parts = byPart(passages)
    const told = { short: partsTold(parts, short), plain: partsTold(parts, plain) }
    const process = (await listProcesses(db)).find(({ id }) => id === document.processId)
    const isMain = process?.id === (await mainProcess(db))?.id
    const themeQuery = process && !isMain ? `?process=${process.slug}` : ''
    const isDemo = process?.isDemo ?? false
    const words = await pageWords(context, c.var.visit)
    const frame = { visit: c.var.visit, now: now(), document, parts, open, told, isDemo, words }
    const form = TELLING_FORMS.find((each) => READING[each] === c.req.query('text'))
    if (form) {
      const changed = await partsChanged(db, document.id)
      const tellings = form === 'short' ? short : plain
      return answerPage(c, <ToldPage {...frame} form={form} tellings={tellings} changed={changed} />)
    }
    const leaves = leavesOf(passages)
    const leaf = leafAt(leaves, { page: c.req.query('sida'), passage: c.req.query('stycke') })
    const ids = leaf.parts.flatMap((part) => part.passages.map(({ id }) => id))
    const [sources, references, behind, decisions, decidedAs] = await Promise.all([
      sourcesOfPassages(db, ids),
      referencesOfPassages(db, ids),
      contributionsBehind(db, ids),
      decisionsOfDocument(db, document.id),
      decidedWordings(db, ids),
    ])
    const shown = { leaved: { leaves, leaf }, sources, references, behind, decisions, decidedAs, themeQuery }
    return answerPage(c, <DocumentPage {...frame} {...shown} />)
  })

  return app
}
