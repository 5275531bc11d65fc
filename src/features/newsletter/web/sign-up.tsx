import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { floodGuard } from '~/platform/http/flood-guard'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { canMail } from '~/platform/mail'
import { askedByToken, confirm, signUp } from '../commands'
import { wishPath } from '../commands/addresses'
import { SignUpForm } from '../schema'
import { AskPage, EndPage, SignUpPage } from './sign-up-page'

/** Ordering the newsletter without an account; and the yes, from the first letter. */
export const signUpRoutes = (context: Context): Routes => {
  const app = routes()
  const guard = floodGuard(context)
  const now = () => context.clock.now()

  const page = async (
    c: Request,
    status: 200 | 422 | 429,
    shown: { done?: 'sent' | 'closed' | undefined; values?: Values; errors?: FieldError[] },
  ) => {
    const puzzle = await guard.puzzleFor(c)
    return answerPage(
      c,
      <SignUpPage visit={c.var.visit} now={now()} {...shown} puzzle={puzzle} />,
      status,
      true,
    )
  }

  app.get('/nyhetsbrev', (c) => {
    const isSent = c.req.query('klart') === 'skickat'
    return page(c, 200, { done: isSent ? 'sent' : canMail(context.config) ? undefined : 'closed' })
  })

  app.post('/nyhetsbrev', async (c) => {
    if (!canMail(context.config)) return page(c, 200, { done: 'closed' })
    const values = await readForm(c)
    const checked = check(SignUpForm, values)
    if (!checked.ok) return page(c, 422, { values, errors: checked.errors })
    // Each order sends a letter to somebody: what a program sends without proof is not taken.
    const verdict = await guard.judge(c, values)
    if (verdict.kind !== 'clear') {
      return page(c, 429, { values, errors: [{ field: 'email', message: 'newsletter.error.flood' }] })
    }
    await signUp(context, checked.data)
    return seeOther(c, '/nyhetsbrev?klart=skickat')
  })

  const gone = (c: Request) =>
    answerPage(c, <EndPage visit={c.var.visit} now={now()} what="gone" />, 404, true)

  // Programs that look through letters open every link in them: only the button says yes.
  app.get('/nyhetsbrev/ja/:token', async (c) => {
    const token = c.req.param('token')
    if (!(await askedByToken(context, token))) return gone(c)
    const action = `/nyhetsbrev/ja/${token}`
    const props = { visit: c.var.visit, now: now(), action }
    return answerPage(c, <AskPage {...props} what="confirm" />, 200, true)
  })

  app.post('/nyhetsbrev/ja/:token', async (c) => {
    const confirmed = await confirm(context, c.req.param('token'))
    if (!confirmed.ok) return gone(c)
    return seeOther(c, `${wishPath(context.config, confirmed.value.id)}?klart=ja`)
  })

  return app
}
