import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { changeWish, isLetterKey, leave } from '../commands'
import { leavePath, wishPath } from '../commands/addresses'
import { wishOf } from '../queries'
import { WishForm } from '../schema'
import { AskPage, EndPage, WishPage } from './sign-up-page'

/** Changing what one gets, and ending it, by the links in every letter: they name the recipient and this list. */
export const wishRoutes = (context: Context): Routes => {
  const app = routes()
  const { config, db } = context
  const now = () => context.clock.now()

  const given = (c: Request): string => {
    const { id = '', key = '' } = c.req.param() as { id?: string; key?: string }
    if (!isId(id) || !isLetterKey(config, id, key)) throw new Problem(404)
    return id
  }
  const ended = (c: Request, what: 'gone' | 'left') =>
    answerPage(c, <EndPage visit={c.var.visit} now={now()} what={what} />, 200, true)

  const page = (c: Request, id: string, values: Values, errors: FieldError[] = []) => {
    const word = c.req.query('klart')
    const done = word === 'ja' ? 'confirmed' : word === 'sparat' ? 'saved' : undefined
    const paths = { action: wishPath(config, id), leave: leavePath(config, id) }
    const props = { visit: c.var.visit, now: now(), ...paths, done, values, errors } as const
    return answerPage(c, <WishPage {...props} />, errors.length > 0 ? 422 : 200, true)
  }

  app.get('/nyhetsbrev/val/:id/:key', async (c) => {
    const id = given(c)
    const wish = await wishOf(db, id)
    if (!wish) return ended(c, 'left')
    const { topics, municipalityCode, language } = wish
    return page(c, id, { topics, municipality: municipalityCode ?? '', language })
  })

  app.post('/nyhetsbrev/val/:id/:key', async (c) => {
    const id = given(c)
    const values = await readForm(c)
    const checked = check(WishForm, values)
    if (!checked.ok) return page(c, id, values, checked.errors)
    if (!(await changeWish(context, id, checked.data))) return ended(c, 'left')
    return seeOther(c, `${wishPath(config, id)}?klart=sparat`)
  })

  // Programs that look through letters open every link in them: only the button ends it.
  app.get('/nyhetsbrev/sluta/:id/:key', (c) => {
    const props = { visit: c.var.visit, now: now(), action: leavePath(config, given(c)) }
    return answerPage(c, <AskPage {...props} what="leave" />, 200, true)
  })

  // RFC 8058: the reader's mail program posts here by itself, without cookies, and follows no redirect.
  app.post('/nyhetsbrev/sluta/:id/:key', async (c) => {
    await leave(context, given(c))
    return ended(c, 'left')
  })

  return app
}
