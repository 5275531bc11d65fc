import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { beginOidc, beginPasskeySignIn, endSession, signIn, signInByOidc, signInByPasskey } from '../commands'
import { SignIn } from '../schema'
import { challengeKey, dropSession, giveChallenge, giveSession, sessionHash } from './session'
import { SignInPage } from './sign-in-page'

type Trouble = 'wrong' | 'too_many' | 'refused' | 'no_account'

/** The door of the workroom: three ways in, one way out. */
export const signInRoutes = (context: Context): Routes => {
  const app = routes()
  const oidc = context.config.oidc !== undefined

  const page = (c: Request, problem?: Trouble, values: Values = {}, errors: FieldError[] = []) => {
    const { losenord: _, kod: __, ...shown } = values
    const status = problem === 'too_many' ? 429 : problem || errors.length > 0 ? 422 : 200
    return answerPage(
      c,
      <SignInPage {...{ visit: c.var.visit, values: shown, errors, problem, oidc }} />,
      status,
      true,
    )
  }

  app.get('/arbete/logga-in', (c) => (c.var.visit.staff ? seeOther(c, '/arbete') : page(c)))

  app.post('/arbete/logga-in', async (c) => {
    const values = await readForm(c)
    const checked = check(SignIn, values)
    if (!checked.ok) return page(c, undefined, values, checked.errors)
    const { epost, losenord, kod } = checked.data
    const done = await signIn(context, { email: epost, password: losenord, code: kod })
    if (!done.ok) return page(c, done.reason, values)
    giveSession(context, c, done.value.token)
    return seeOther(c, '/arbete')
  })

  app.post('/arbete/logga-ut', async (c) => {
    await endSession(context, sessionHash(context, c))
    dropSession(context, c)
    return seeOther(c, '/arbete/logga-in')
  })

  app.post('/arbete/logga-in/passkey/fraga', async (c) => {
    const { key, options } = await beginPasskeySignIn(context)
    giveChallenge(context, c, key)
    return c.json(options)
  })

  app.post('/arbete/logga-in/passkey', async (c) => {
    const response = await c.req.json().catch(() => {
      throw new Problem(400)
    })
    const done = await signInByPasskey(context, { key: challengeKey(context, c), response })
    if (!done.ok) throw new Problem(403)
    giveSession(context, c, done.value.token)
    return c.json({ next: c.var.visit.href('/arbete') })
  })

  // A link and no form: our own security policy forbids a form to lead on to another site.
  app.get('/arbete/logga-in/oidc', async (c) => {
    if (!oidc) throw new Problem(404)
    const { key, address } = await beginOidc(context)
    giveChallenge(context, c, key)
    return c.redirect(address, 303)
  })

  app.get('/arbete/logga-in/oidc/svar', async (c) => {
    if (!oidc) throw new Problem(404)
    const done = await signInByOidc(context, challengeKey(context, c), c.var.visit.query)
    if (!done.ok) return page(c, done.reason)
    giveSession(context, c, done.value.token)
    return seeOther(c, '/arbete')
  })

  return app
}
