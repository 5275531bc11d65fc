import { Hono } from 'hono'
import { accounts } from '~/features/contributions'
import { listProcesses } from '~/features/processes'
import type { Context } from '~/platform/context'
import { Problem, type ProblemStatus, problemJson } from '~/platform/http/problem'
import { sameSiteOnly, securityHeaders } from '~/platform/http/security'

/** The web server's routes. */
export const web = (context: Context): Hono => {
  const app = new Hono()
  app.use(securityHeaders([], context.config.publicUrl.startsWith('https:')))
  app.use(sameSiteOnly())
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    await listProcesses(context.db)
    return c.json({ status: 'ready' })
  })
  app.get('/status.json', async (c) => {
    const perWayIn = await accounts(context.db)
    return c.json({ uptimeSeconds: Math.round(process.uptime()), contributions: perWayIn })
  })
  app.notFound((c) => c.json(problemJson(404, 'Sidan finns inte'), 404))
  app.onError((error, c) => {
    if (!(error instanceof Problem)) context.log.error({ err: error }, 'unexpected fault')
    const status: ProblemStatus = error instanceof Problem ? error.status : 500
    return c.json(problemJson(status, status === 500 ? 'Något gick fel hos oss' : 'Det gick inte'), status)
  })
  return app
}
