import { answerPicture, storiesOfMinorities } from '~/features/newsroom'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { found, Problem } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { isShownPage, shownCase, shownCases } from '../queries'
import { CasePage } from './case-page'
import { MinoritiesPage } from './public-page'

const STORIES = 6

/** What everyone can read of the national minorities' rights, and of what was talked through with them. */
export const minoritiesPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/minoriteter', async (c) => {
    const [cases, stories] = [await shownCases(db), await storiesOfMinorities(db, STORIES)]
    return answerPage(c, <MinoritiesPage visit={c.var.visit} now={now()} {...{ cases, stories }} />)
  })

  app.get('/minoriteter/samrad/:id', async (c) => {
    const id = c.req.param('id')
    const one = found(isId(id) ? await shownCase(db, id) : undefined)
    return answerPage(c, <CasePage visit={c.var.visit} now={now()} one={one} />)
  })

  app.get('/minoriteter/bild/:id/:variant', async (c) => {
    const id = c.req.param('id')
    if (!isId(id) || !(await isShownPage(db, id))) throw new Problem(404)
    // Never kept on the way: the case may have to be secret tomorrow.
    c.header('cache-control', 'private, no-store')
    return answerPicture(context, c)
  })

  return app
}
