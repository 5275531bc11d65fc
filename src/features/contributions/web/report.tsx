import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { floodGuard } from '~/platform/http/flood-guard'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { report } from '../commands'
import { publishedById } from '../queries'
import { NewReport } from '../schema'
import { ReportedPage, ReportPage } from './report-page'

/** Anybody may say that an inspel should not be shown as it is. */
export const reportPublic = (context: Context): Routes => {
  const app = routes()
  const now = () => context.clock.now()
  const guard = floodGuard(context)

  const inspelIn = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await publishedById(context.db, id) : undefined)
  }

  const reportPage = async (
    c: Request,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const inspel = await inspelIn(c)
    const puzzle = await guard.puzzleFor(c)
    const props = { visit: c.var.visit, now: now(), inspel, values, errors, puzzle }
    return answerPage(c, <ReportPage {...props} />, status, true)
  }

  app.get('/inspel/:id/anmal', (c) => reportPage(c))

  app.get('/inspel/:id/anmal/tack', (c) =>
    answerPage(c, <ReportedPage visit={c.var.visit} now={now()} />, 200, true),
  )

  app.post('/inspel/:id/anmal', async (c) => {
    const values = await readForm(c)
    const { id, contributionId } = await inspelIn(c)
    const checked = check(NewReport, values)
    if (!checked.ok) return reportPage(c, 422, values, checked.errors)
    const verdict = await guard.judge(c, values)
    if (verdict.kind === 'stop') {
      return reportPage(c, 429, values, [{ field: 'words', message: 'site.error.flood' }])
    }
    const { reason, words, key } = checked.data
    const suspicion = verdict.kind === 'suspect' ? verdict.suspicion : undefined
    await report(context, { contributionId, reason, words, suspicion, idempotencyKey: key })
    return seeOther(c, `/inspel/${id}/anmal/tack`)
  })

  return app
}
