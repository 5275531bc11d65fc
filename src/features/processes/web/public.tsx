import { pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { mainProcess, processBySlug, waysInto } from '../queries'
import { WaysPage } from './ways-page'

/** How one can take part, all ways beside each other. */
export const processesPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/delta', async (c) => {
    const named = c.req.query('process')
    const process = found(await (named ? processBySlug(db, named) : mainProcess(db)))
    const ways = (await waysInto(db, process.id)).filter((wayIn) => wayIn.kind !== 'import')
    const words = await pageWords(context, c.var.visit)
    return answerPage(c, <WaysPage visit={c.var.visit} now={context.clock.now()} ways={ways} words={words} />)
  })
  return app
}
