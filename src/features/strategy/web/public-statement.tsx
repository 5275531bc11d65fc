import { pageWords } from '~/features/glossary'
import { answerPage } from '~/features/site'
import { remembered } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { leafAt, leavesOf } from '../domain'
import { consultationBySlug, type StatedPassage, statementOf, statementParts, statementPdf } from '../queries'
import { StatementPage } from './statement-page'

/** So many passages and comments, together, are read on one page. */
const ON_LEAF = 120
const weightOf = ({ answered }: StatedPassage): number =>
  1 + answered.reduce((sum, { comments }) => sum + comments.length, 0)

/** What came of a consultation, as a page and as a document. */
export const statementRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const stated = async (slug: string) => {
    const consultation = found(await consultationBySlug(db, slug))
    return { consultation, statement: found(await statementOf(db, consultation.id)) }
  }

  app.get('/remiss/:slug/redogorelse', async (c) => {
    const { consultation, statement } = await stated(c.req.param('slug'))
    const parts = await remembered(db, `statement:${consultation.id}`, () =>
      statementParts(db, consultation.id),
    )
    const leaves = leavesOf(parts.passages, { most: ON_LEAF, weightOf })
    const leaf = leafAt(leaves, { page: c.req.query('sida'), passage: c.req.query('stycke') })
    const words = await pageWords(context, c.var.visit)
    const shown = { consultation, statement, parts, leaves, leaf, words }
    return answerPage(c, <StatementPage visit={c.var.visit} now={context.clock.now()} {...shown} />)
  })

  app.get('/remiss/:slug/redogorelse.pdf', async (c) => {
    const { consultation, statement } = await stated(c.req.param('slug'))
    const pdf = found(await statementPdf(db, statement.id))
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `inline; filename="redogorelse-${consultation.slug}.pdf"`)
    c.header('cache-control', 'public, max-age=0, s-maxage=5')
    return c.body(new Uint8Array(pdf))
  })

  return app
}
