import { answerPage } from '~/features/site'
import { parseReceiptCode } from '~/kernel/receipt-code'
import type { Context } from '~/platform/context'
import { floodGuard } from '~/platform/http/flood-guard'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { countAgainst } from '~/platform/limits'
import { canMail } from '~/platform/mail'
import { cancelSignUp, changeSignUp, forgetAddress, signUp } from '../commands'
import { takesSignUps } from '../domain'
import { meetingById, type ShownMeeting, shownMeetingBySlug, signUpByCode } from '../queries'
import { NewSignUpForm, SignUpForm } from '../schema'
import {
  ChangeSignUpPage,
  DONE,
  SignUpClosedPage,
  SignUpPage,
  SignUpReceiptPage,
  StopLettersPage,
} from './sign-up-pages'

/** How often one sign-up may be changed. */
const CHANGES = { windowSeconds: 900, max: 30 }

/** Sign-up without an account or a script, and its receipt. */
export const signUpRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const guard = floodGuard(context)
  const asksMail = canMail(context.config)

  const bySlug = async (c: Request): Promise<ShownMeeting> =>
    found(await shownMeetingBySlug(db, c.req.param('slug') ?? ''))

  const byCode = async (c: Request) => {
    const code = found(parseReceiptCode(c.req.param('code') ?? ''))
    const own = found(await signUpByCode(db, code))
    const { slug } = found(await meetingById(db, own.meetingId))
    return { code, signUp: own, meeting: found(await shownMeetingBySlug(db, slug)) }
  }

  const form = async (
    c: Request,
    meeting: ShownMeeting,
    status: 200 | ProblemStatus = 200,
    values: Values = { people: '1' },
    errors: FieldError[] = [],
  ) => {
    const puzzle = await guard.puzzleFor(c)
    const page = (
      <SignUpPage {...{ visit: c.var.visit, now: now(), meeting, values, errors, asksMail, puzzle }} />
    )
    return answerPage(c, page, status, true)
  }

  const closed = (c: Request, meeting: ShownMeeting, status: 200 | 409) =>
    answerPage(c, <SignUpClosedPage {...{ visit: c.var.visit, now: now(), meeting }} />, status, true)

  app.get('/moten/:slug/anmalan', async (c) => {
    const meeting = await bySlug(c)
    return takesSignUps(meeting, now()) ? form(c, meeting) : closed(c, meeting, 200)
  })

  app.post('/moten/:slug/anmalan', async (c) => {
    const meeting = await bySlug(c)
    const values = await readForm(c)
    const checked = check(NewSignUpForm, values)
    if (!checked.ok) return form(c, meeting, 422, values, checked.errors)
    const again = (status: ProblemStatus, message: string) =>
      form(c, meeting, status, values, [{ field: 'name', message }])
    const verdict = await guard.judge(c, values)
    if (verdict.kind === 'stop') return again(429, 'site.error.flood')
    const { key, email, ...told } = checked.data
    const done = await signUp(context, meeting.id, {
      ...told,
      email: asksMail ? email : null,
      language: c.var.visit.lang,
      idempotencyKey: key,
      ...(verdict.kind === 'suspect' ? { suspicion: verdict.suspicion } : {}),
    }).catch((error) => {
      context.log.error({ err: error }, 'a sign-up could not be saved')
      return undefined
    })
    if (!done) return again(503, 'meetings.error.not-saved')
    if (!done.ok) return closed(c, meeting, 409)
    return seeOther(c, `/moten/anmalan/${done.value.code}`)
  })

  app.get('/moten/anmalan/:code', async (c) => {
    const { visit } = c.var
    const own = await byCode(c)
    const done = DONE.find((word) => word === c.req.query('klart'))
    const address = `${visit.origin}${visit.href(`/moten/anmalan/${own.code}`)}`
    return answerPage(c, <SignUpReceiptPage {...{ visit, now: now(), ...own, address, done }} />, 200, true)
  })

  app.get('/moten/anmalan/:code/andra', async (c) => {
    const { code, meeting, signUp: own } = await byCode(c)
    if (own.state === 'cancelled') return seeOther(c, `/moten/anmalan/${code}`)
    const values = {
      name: own.name ?? '',
      people: String(own.people),
      email: own.email ?? '',
      accessNeeds: own.accessNeeds ?? '',
      wishedLanguage: own.wishedLanguage ?? '',
      words: own.words ?? '',
    }
    return changeForm(c, { code, meeting }, 200, values, [])
  })

  const changeForm = (
    c: Request,
    { code, meeting }: { code: string; meeting: ShownMeeting },
    status: 200 | ProblemStatus,
    values: Values,
    errors: FieldError[],
  ) => {
    const props = { visit: c.var.visit, now: now(), code, meeting, values, errors, asksMail }
    return answerPage(c, <ChangeSignUpPage {...props} />, status, true)
  }

  app.post('/moten/anmalan/:code/andra', async (c) => {
    const own = await byCode(c)
    const values = await readForm(c)
    const checked = check(SignUpForm, values)
    if (!checked.ok) return changeForm(c, own, 422, values, checked.errors)
    const again = (status: ProblemStatus, field: string, message: string) =>
      changeForm(c, own, status, values, [{ field, message }])
    const bucket = `sign-up:${own.signUp.id}`
    if (!(await countAgainst(db, { bucket, ...CHANGES }, now())))
      return again(429, 'name', 'meetings.error.too-often')
    const input = { ...checked.data, email: asksMail ? checked.data.email : null }
    const done = await changeSignUp(context, own.signUp, input)
    if (!done.ok && done.reason === 'full') return again(409, 'people', 'meetings.error.full')
    return seeOther(c, `/moten/anmalan/${own.code}${done.ok ? '?klart=andrat' : ''}`)
  })

  app.post('/moten/anmalan/:code/avanmal', async (c) => {
    const own = await byCode(c)
    await cancelSignUp(context, own.signUp)
    return seeOther(c, `/moten/anmalan/${own.code}?klart=avanmalt`)
  })

  app.get('/moten/anmalan/:code/inga-brev', async (c) => {
    const { code } = await byCode(c)
    return answerPage(c, <StopLettersPage visit={c.var.visit} now={now()} code={code} />, 200, true)
  })

  app.post('/moten/anmalan/:code/inga-brev', async (c) => {
    const own = await byCode(c)
    await forgetAddress(context, own.signUp)
    // RFC 8058: the reader's mail program posts this by itself and follows no redirect.
    if (textOf(await readForm(c), 'List-Unsubscribe')) return c.body(null, 200)
    return seeOther(c, `/moten/anmalan/${own.code}?klart=inga-brev`)
  })

  return app
}
