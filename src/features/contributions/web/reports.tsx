import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { decideReports, type ReportVerdict } from '../commands'
import { forStaff, openReportsOf, reportedInspel } from '../queries'
import { MaskedText, Reason, VerdictNote } from '../schema'
import { ReportedInspelPage, ReportsPage } from './reports-page'

/** What was reported, and what was decided about it. */
export const reportsStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  const onePage = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const id = c.req.param('id') ?? ''
    const contribution = found(isId(id) ? await forStaff(db, id) : undefined)
    const reports = await openReportsOf(db, id)
    const props = { visit: c.var.visit, now: now(), contribution, reports, values, errors }
    return answerPage(c, <ReportedInspelPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  const decide = async (c: Request, verdict: ReportVerdict, actor: Actor, values: Values) => {
    const id = c.req.param('id') ?? ''
    found(isId(id) ? await forStaff(db, id) : undefined)
    const decided = await decideReports(context, id, verdict, actor)
    if (decided.ok) return seeOther(c, '/arbete/inspel/anmalningar?klart=ja')
    return onePage(c, values, [{ field: 'reason', message: 'contributions.done.not-allowed' }])
  }

  app.get('/arbete/inspel/anmalningar', async (c) => {
    actorWith(c, 'moderator', 'admin')
    const done = c.req.query('klart') === 'ja'
    const props = { visit: c.var.visit, now: now(), rows: await reportedInspel(db), done }
    return answerPage(c, <ReportsPage {...props} />, 200, true)
  })

  app.get('/arbete/inspel/anmalningar/:id', (c) => {
    actorWith(c, 'moderator', 'admin')
    return onePage(c)
  })

  app.post('/arbete/inspel/anmalningar/:id/behall', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const values = await readForm(c)
    const checked = check(VerdictNote, values)
    if (!checked.ok) return onePage(c, values, checked.errors)
    return decide(c, { decision: 'kept', reason: checked.data.note }, actor, values)
  })

  app.post('/arbete/inspel/anmalningar/:id/maska', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const values = await readForm(c)
    const checked = check(MaskedText, values)
    if (!checked.ok) return onePage(c, values, checked.errors)
    return decide(c, { decision: 'masked', text: checked.data.masked }, actor, values)
  })

  app.post('/arbete/inspel/anmalningar/:id/visa-inte', async (c) => {
    const actor = actorWith(c, 'moderator', 'admin')
    const values = await readForm(c)
    const checked = check(Reason, values)
    if (!checked.ok) return onePage(c, values, checked.errors)
    return decide(c, { decision: 'withheld', reason: checked.data.reason }, actor, values)
  })

  return app
}
