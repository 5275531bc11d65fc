import { processBySlug } from '~/features/processes'
import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import type { Db } from '~/platform/db'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { findingsOf } from '../domain'
import { hasVotes, opinionsOf } from '../queries'
import { OpinionsPage } from './page'

/** What those who voted on the statements of a process agree on. */
export const opinionsPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  app.get('/asikter/:process', async (c) => {
    const process = found(await processBySlug(db, c.req.param('process')))
    const opinions = found(await opinionsOf(db, process.id))
    const findings = findingsOf(opinions.groups, [...opinions.statements.keys()])
    const props = { visit: c.var.visit, now: context.clock.now(), process, opinions, findings }
    return answerPage(c, <OpinionsPage {...props} />)
  })
  return app
}

/** The way there from a page that shows the statements of a process; nothing where nobody has voted. */
export const opinionsLink = async (db: Db, visit: Visit, process: { id: string; slug: string }) =>
  (await hasVotes(db, process.id)) ? (
    <p>
      <a href={visit.href(`/asikter/${process.slug}`)}>{visit.s('opinions.link')}</a>
    </p>
  ) : undefined
