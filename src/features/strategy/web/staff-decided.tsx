import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { completeDecision, withdrawDecision } from '../commands'
import { wholeDecision } from '../queries'
import { Reason, VoicesForm } from '../schema'
import { DecidedDesk } from './decided-desk'

/** A decision that was recorded: what its minutes say, added when they are signed. */
export const decidedRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const decisionOf = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    const decision = found(isId(id) ? await wholeDecision(db, id) : undefined)
    return found(decision.withdrawnAt ? undefined : decision)
  }
  const desk = async (c: Request, values?: Values, errors: FieldError[] = []) => {
    const decision = await decisionOf(c)
    const shown = { decision, done: c.req.query('klart'), values, errors }
    return answerPage(c, <DecidedDesk visit={c.var.visit} {...shown} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/arbete/strategi/beslut/:id', (c) => {
    actorWith(c, 'strategist', 'admin')
    return desk(c)
  })

  app.post('/arbete/strategi/beslut/:id', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { id } = await decisionOf(c)
    const values = await readForm(c)
    const checked = check(VoicesForm, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    await completeDecision(context, id, checked.data, actor)
    return seeOther(c, `/arbete/strategi/beslut/${id}?klart=beslut-fyllt`)
  })

  app.post('/arbete/strategi/beslut/:id/ta-tillbaka', async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { id } = await decisionOf(c)
    const values = await readForm(c)
    const checked = check(Reason, values)
    if (!checked.ok) return desk(c, values, checked.errors)
    const gone = await withdrawDecision(context, id, checked.data.reason, actor)
    if (gone.ok) return seeOther(c, '/arbete/strategi/beslut?klart=beslut-bort')
    return desk(c, values, [{ field: 'reason', message: 'strategy.error.changed-text' }])
  })

  return app
}
