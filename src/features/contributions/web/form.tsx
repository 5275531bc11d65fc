import {
  answersFrom,
  bodyOfAnswers,
  currentForm,
  findForm,
  isAnsweredAside,
  isOpen,
  namedProcess,
  placeOfAnswers,
  type WayIn,
  wayInBySlug,
  waysWithForm,
} from '~/features/processes'
import { answerPage } from '~/features/site'
import { isLanguage } from '~/kernel/language'
import type { Context } from '~/platform/context'
import { floodGuard } from '~/platform/http/flood-guard'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { receiveWithSender } from '../commands'
import { SentForm } from '../schema'
import { ClosedPage } from './answer-form'
import { FormPage, NotYetPage } from './form-page'

/** Ways in with a form of their own, each at /svara/<its address>. */
export const formAnswers = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const guard = floodGuard(context)

  const wayInOf = async (c: Request): Promise<WayIn> => {
    const process = found(await namedProcess(db, c.req.query('process')))
    const wayIn = found(await wayInBySlug(db, process.id, c.req.param('slug') ?? ''))
    const isHere =
      wayIn.kind === 'open_question' ||
      (isAnsweredAside(wayIn) && (await waysWithForm(db, [wayIn])).has(wayIn.id))
    if (!isHere) throw new Problem(404)
    return wayIn
  }

  const formPage = async (
    c: Request,
    wayIn: WayIn,
    { status = 200 as 200 | ProblemStatus, values = {} as Values, errors = [] as FieldError[] } = {},
  ) => {
    const named = c.req.query('process')
    const action = `/svara/${wayIn.slug}${named ? `?process=${named}` : ''}`
    const form = (await findForm(db, wayIn.id, textOf(values, 'version'))) ?? (await currentForm(db, wayIn))
    const puzzle = await guard.puzzleFor(c)
    const page = (
      <FormPage {...{ visit: c.var.visit, now: now(), wayIn, form, values, errors, puzzle, action }} />
    )
    return answerPage(c, page, status, true)
  }

  app.get('/svara/:slug', async (c) => {
    const wayIn = await wayInOf(c)
    const common = { visit: c.var.visit, now: now(), wayIn }
    if (isOpen(wayIn, now())) return formPage(c, wayIn)
    const page = wayIn.opensAt > now() ? <NotYetPage {...common} /> : <ClosedPage {...common} />
    return answerPage(c, page, 200, true)
  })

  app.post('/svara/:slug', async (c) => {
    const wayIn = await wayInOf(c)
    const values = await readForm(c)
    const sent = check(SentForm, values)
    if (!sent.ok) throw new Problem(400)
    // Who began with an earlier version of the form answers that one.
    const form = (await findForm(db, wayIn.id, sent.data.version)) ?? (await currentForm(db, wayIn))
    const checked = answersFrom(form.questions, values)
    if (!checked.ok) return formPage(c, wayIn, { status: 422, values, errors: checked.errors })
    const answers = checked.data
    const language = isLanguage(sent.data.language) ? sent.data.language : 'sv'
    const text = bodyOfAnswers(language, form.questions, answers)
    const first = form.questions[0]
    const again = (status: ProblemStatus, message: string) =>
      formPage(c, wayIn, { status, values, errors: [{ field: `q-${first?.id}`, message }] })
    if (!text) return again(422, 'contributions.error.nothing-answered')
    const verdict = await guard.judge(c, values)
    if (verdict.kind === 'stop') return again(429, 'site.error.flood')
    const { municipality } = placeOfAnswers(form.questions, answers)
    const receipt = await receiveWithSender(context, {
      wayInId: wayIn.id,
      text,
      language,
      idempotencyKey: sent.data.key,
      answers,
      about: { municipality },
      ...(form.versionId ? { formVersionId: form.versionId } : {}),
      ...(verdict.kind === 'suspect' ? { suspicion: verdict.suspicion } : {}),
    }).catch((error) => {
      context.log.error({ err: error }, 'an inspel could not be saved')
      return undefined
    })
    if (!receipt) return again(503, 'contributions.error.not-saved')
    if (!receipt.ok) {
      const page = <ClosedPage visit={c.var.visit} now={now()} wayIn={wayIn} values={{ text }} />
      return answerPage(c, page, 409, true)
    }
    return seeOther(c, `/kvitto/${receipt.value.code}/mer`)
  })

  return app
}
