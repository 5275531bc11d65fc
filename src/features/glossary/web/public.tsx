import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { currentGlossary, publishedTermBySlug, usesOf } from '../queries'
import { GlossaryPage } from './glossary-page'
import { TermPage } from './term-page'

const SEARCH_MAX = 100

/** The words explained, for everyone. */
export const glossaryPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/ordlista', async (c) => {
    const { visit } = c.var
    const glossary = await currentGlossary(context)
    const searched = (c.req.query('q') ?? '').trim().slice(0, SEARCH_MAX)
    const page = <GlossaryPage {...{ visit, now: now(), glossary, searched }} />
    return answerPage(c, page)
  })

  app.get('/ordlista/:slug', async (c) => {
    const term = found(await publishedTermBySlug(db, c.req.param('slug')))
    const uses = await usesOf(db, term, await currentGlossary(context))
    return answerPage(c, <TermPage {...{ visit: c.var.visit, now: now(), term, uses }} />)
  })

  return app
}
