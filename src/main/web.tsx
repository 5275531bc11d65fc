import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { signedInBy } from '~/features/people'
import { answerPage, ErrorPage } from '~/features/site'
import { isLanguage, type Language } from '~/kernel/language'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import type { Context } from '~/platform/context'
import { isMissingReference, isUnreachable } from '~/platform/db'
import { PROBLEM_STATUSES, Problem, type ProblemStatus, problemJson } from '~/platform/http/problem'
import type { PageEnv, Request } from '~/platform/http/routes'
import { sameSiteOnly, securityHeaders } from '~/platform/http/security'
import { type SignedIn, visitOf } from '~/platform/http/visit'
import { boardCss, publicCss, staffCss } from '~/ui'
import { serveAssets } from './assets'
import { featureRoutes } from './features'
import { pageCache } from './page-cache'
import { statusRoutes } from './status'

const RETRY_AFTER_SECONDS = '10'
const BODY_MAX = 12 * 1024 * 1024
/** A table's pictures come several at once, a coded project with its texts; who may send them is asked before they are read. */
const LARGE_MAX = 64 * 1024 * 1024
const TAKES_LARGE = /\/hjalpare\/bilder$|^\/arbete\/kodning\/kodbok\/utbyte$/

/** "/en/svara" is "/svara" read in English; Swedish has no prefix. */
const splitLanguage = (path: string): { lang: Language; path: string } => {
  const [, first = '', ...rest] = path.split('/')
  if (first !== 'sv' && isLanguage(first)) return { lang: first, path: `/${rest.join('/')}` }
  return { lang: 'sv', path }
}

/** The web server's routes. */
export const web = (context: Context): Hono<PageEnv> => {
  const app = new Hono<PageEnv>({ getPath: (request) => splitLanguage(new URL(request.url).pathname).path })
  app.use(securityHeaders([publicCss, staffCss, boardCss], context.config.publicUrl.startsWith('https:')))
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/tillgangar/:name', serveAssets())
  app.use(pageCache())
  app.use(async (c, next) => {
    c.set('visit', visitFor(context, c, undefined))
    if (hasForbiddenCharacters(decoded(c.req.url))) throw new Problem(400)
    await next()
  })
  app.use(sameSiteOnly())
  const limitedTo = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Problem(413)
      },
    })
  const [usual, large] = [limitedTo(BODY_MAX), limitedTo(LARGE_MAX)]
  app.use((c, next) => (TAKES_LARGE.test(c.req.path) ? large(c, next) : usual(c, next)))
  app.use('/arbete/*', async (c, next) => {
    const staff = await signedInBy(context, c)
    c.set('visit', visitFor(context, c, staff))
    c.header('cache-control', 'private, no-store')
    if (!staff && !c.var.visit.path.startsWith('/arbete/logga-in')) {
      return c.redirect(c.var.visit.href('/arbete/logga-in'), 303)
    }
    await next()
  })
  app.route('/', statusRoutes(context))
  for (const routes of featureRoutes(context)) app.route('/', routes)
  app.notFound((c) => answerProblem(context, c, 404))
  app.onError((error, c) => {
    const known = 'status' in error ? PROBLEM_STATUSES.find((status) => status === error.status) : undefined
    if (known) return answerProblem(context, c, known)
    // A form that names what is gone: the reader's page is old. Nothing was changed; the log has which.
    if (isMissingReference(error)) return answerProblem(context, c, 409, error)
    if (!isUnreachable(error)) return answerProblem(context, c, 500, error)
    c.header('retry-after', RETRY_AFTER_SECONDS)
    return answerProblem(context, c, 503, error)
  })
  return app
}

/**
 * The address as it reads, run of signs by run: what is no good encoding is left as it stands but for its plain
 * signs, so that nothing hides behind a fault beside it.
 */
const decoded = (url: string): string =>
  url.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent)
    }
  })

const visitFor = (context: Context, c: Request, staff: SignedIn | undefined) => {
  const url = new URL(c.req.url)
  const { lang, path } = splitLanguage(url.pathname)
  return visitOf(lang, path, url.search.slice(1), staff, context.config.publicUrl)
}

/** One path for every fault: the log gets the cause, the reader a page (or problem+json) with its number. */
const answerProblem = (context: Context, c: Request, status: ProblemStatus, fault?: Error) => {
  const reference = randomBytes(4).toString('hex')
  if (fault) context.log.error({ err: fault, reference, route: c.req.routePath }, 'unexpected fault')
  const visit = c.var.visit ?? visitFor(context, c, undefined)
  if (!(c.req.header('accept') ?? '*/*').includes('text/html')) {
    c.header('content-type', 'application/problem+json')
    return c.body(
      JSON.stringify(problemJson(status, visit.t(`site.error.${status}.title`), reference)),
      status,
    )
  }
  const page = <ErrorPage visit={visit} status={status} reference={reference} now={context.clock.now()} />
  return answerPage(c, page, status, true)
}
