import { byReceiptCode, mayLeaveAddress } from '~/features/contributions'
import { answerPage } from '~/features/site'
import { parseReceiptCode } from '~/kernel/receipt-code'
import type { Context } from '~/platform/context'
import { check, readForm } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { canMail } from '~/platform/mail'
import { askedByToken, askToFollow, confirmFollowing } from '../commands'
import { Asked } from '../schema'
import { AskPage, ConfirmPage, GonePage } from './ask-page'

/** Asking to be told, from the receipt; and the yes, from the first letter. */
export const askRoutes = (context: Context): Routes => {
  const app = routes()
  const now = () => context.clock.now()

  const inspelOf = async (c: Request) => {
    const code = found(canMail(context.config) ? parseReceiptCode(c.req.param('code') ?? '') : null)
    const inspel = found(await byReceiptCode(context.db, code))
    return { code, inspel: found(mayLeaveAddress(inspel) ? inspel : undefined) }
  }

  app.get('/kvitto/:code/e-post', async (c) => {
    const { code } = await inspelOf(c)
    const done = (['skickat', 'ja'] as const).find((word) => word === c.req.query('klart'))
    return answerPage(c, <AskPage visit={c.var.visit} now={now()} {...{ code, done }} />, 200, true)
  })

  app.post('/kvitto/:code/e-post', async (c) => {
    const { visit } = c.var
    const { code, inspel } = await inspelOf(c)
    const values = await readForm(c)
    const checked = check(Asked, values)
    if (!checked.ok) {
      const { errors } = checked
      return answerPage(c, <AskPage {...{ visit, now: now(), code, values, errors }} />, 422, true)
    }
    const { email } = checked.data
    const asking = { contributionId: inspel.id, code, email, language: visit.lang }
    const asked = await askToFollow(context, asking)
    if (!asked.ok) {
      const errors = [{ field: 'email', message: 'following.error.too-often' }]
      return answerPage(c, <AskPage {...{ visit, now: now(), code, values, errors }} />, 429, true)
    }
    return seeOther(c, `/kvitto/${code}/e-post?klart=skickat`)
  })

  // Programs that look through letters open every link in them: only the button says yes.
  app.get('/folj/brev/:token', async (c) => {
    const { visit } = c.var
    const token = c.req.param('token')
    if (!(await askedByToken(context, token))) return gone(c)
    return answerPage(c, <ConfirmPage {...{ visit, now: now(), token }} />, 200, true)
  })

  app.post('/folj/brev/:token', async (c) => {
    const confirmed = await confirmFollowing(context, c.req.param('token'))
    return confirmed.ok ? seeOther(c, `/kvitto/${confirmed.value.code}/e-post?klart=ja`) : gone(c)
  })

  const gone = (c: Request) => answerPage(c, <GonePage visit={c.var.visit} now={now()} />, 404, true)

  return app
}
