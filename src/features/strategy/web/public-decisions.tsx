import { listProcesses } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { found } from '~/platform/http/problem'
import { type Routes, routes } from '~/platform/http/routes'
import { decisionsOf, wholeDecision } from '../queries'
import { DecisionInFullPage, DecisionsListPage } from './whole-decision-page'

/** What was decided, in full: who voted how, who thought otherwise, where the minutes are. */
export const publicDecisionRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  app.get('/beslut', async (c) => {
    const all = await Promise.all((await listProcesses(db)).map(({ id }) => decisionsOf(db, id)))
    const decisions = all.flat().toSorted((a, b) => b.decidedOn.localeCompare(a.decidedOn))
    return answerPage(c, <DecisionsListPage visit={c.var.visit} now={now()} decisions={decisions} />)
  })

  app.get('/beslut/:id', async (c) => {
    const id = c.req.param('id')
    const decision = found(isId(id) ? await wholeDecision(db, id) : undefined)
    return answerPage(c, <DecisionInFullPage visit={c.var.visit} now={now()} decision={decision} />)
  })

  return app
}
