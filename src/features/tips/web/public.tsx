import { answerPage } from '~/features/site'
import { hashToken } from '~/kernel/token'
import type { Context } from '~/platform/context'
import type { FieldError, Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { countAgainst } from '~/platform/limits'
import { canMail } from '~/platform/mail'
import { receiveTip } from '../commands'
import { openLink, tipByStatus } from '../queries'
import { LinkClosedPage, LinkTipPage, StatusPage } from './pages'
import { readTip } from './read-tip'

/** One house is a handful of people: this stops a machine, not them. */
const BY_LINK = { windowSeconds: 3600, max: 60 }

/** Tips from houses without accounts, by a secret address, and how it goes for a tip. Neither is ever kept on the way. */
export const tipsPublic = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const linkOf = (c: Request) => openLink(db, hashToken(c.req.param('nyckel') ?? '', 'tip-link'))

  const closed = (c: Request) => answerPage(c, <LinkClosedPage visit={c.var.visit} now={now()} />, 404, true)

  const formPage = (
    c: Request,
    name: string,
    values: Values,
    errors: FieldError[] = [],
    status: 200 | 422 | 429 = 200,
  ) => {
    const { visit } = c.var
    const action = visit.href(`/tipsa/${c.req.param('nyckel')}`)
    const asksMail = canMail(context.config)
    const page = <LinkTipPage {...{ visit, name, action, values, errors, asksMail }} now={now()} />
    return answerPage(c, page, status, true)
  }

  app.get('/tipsa/:nyckel', async (c) => {
    const link = await linkOf(c)
    return link ? formPage(c, link.name, {}) : closed(c)
  })

  app.post('/tipsa/:nyckel', async (c) => {
    const link = await linkOf(c)
    if (!link) return closed(c)
    const { values, errors, input } = await readTip(c)
    if (!input) return formPage(c, link.name, values, errors, 422)
    if (!(await countAgainst(db, { bucket: `tip:${link.id}`, ...BY_LINK }, now()))) {
      return formPage(c, link.name, values, [{ field: 'what', message: 'tips.error.many' }], 429)
    }
    const { key, ...tip } = input
    const replyTo = canMail(context.config) ? tip.replyTo : null
    const from = { source: 'link', linkId: link.id } as const
    const { status } = await receiveTip(context, { ...tip, replyTo, idempotencyKey: key, from })
    return seeOther(c, `/tips/${status}?nytt=1`)
  })

  app.get('/tips/:status', async (c) => {
    const tip = found(await tipByStatus(db, hashToken(c.req.param('status'), 'tip')))
    const isNew = c.req.query('nytt') === '1' && tip.answer === null
    return answerPage(c, <StatusPage visit={c.var.visit} now={now()} {...{ tip, isNew }} />, 200, true)
  })

  return app
}
