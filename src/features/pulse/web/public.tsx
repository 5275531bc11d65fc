import { answerPage } from '~/features/site'
import type { Context } from '~/platform/context'
import { floodGuard } from '~/platform/http/flood-guard'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { answerPulse } from '../commands'
import { OCCASIONS, QUESTIONS } from '../domain'
import { AnswerForm, wayInFrom } from '../schema'
import { PulseFormPage, PulseThanksPage } from './form-page'
import { OCCASION_WORDS, QUESTION_WORDS } from './invite'

const ADDRESS = '/puls/:occasion/:question'

/** One question, answered on a page of its own without a trace of who did. */
export const pulsePublic = (context: Context): Routes => {
  const app = routes()
  const now = () => context.clock.now()
  const guard = floodGuard(context)

  const askedIn = (c: Request) => ({
    occasion: found(OCCASIONS.find((one) => OCCASION_WORDS[one] === c.req.param('occasion'))),
    question: found(QUESTIONS.find((one) => QUESTION_WORDS[one] === c.req.param('question'))),
    wayIn: wayInFrom(c.req.query('vag')),
  })

  // Never kept on the way: each form carries a key of its own.
  const formPage = async (
    c: Request,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const shown = { question: askedIn(c).question, values, errors, puzzle: await guard.puzzleFor(c) }
    return answerPage(c, <PulseFormPage visit={c.var.visit} now={now()} {...shown} />, status, true)
  }

  app.get('/puls/tack', (c) => answerPage(c, <PulseThanksPage visit={c.var.visit} now={now()} />, 200, true))

  app.get(ADDRESS, (c) => formPage(c))

  app.post(ADDRESS, async (c) => {
    const asked = askedIn(c)
    const values = await readForm(c)
    const checked = check(AnswerForm, values)
    if (!checked.ok) return formPage(c, 422, values, checked.errors)
    const verdict = await guard.judge(c, values)
    if (verdict.kind === 'stop')
      return formPage(c, 429, values, [{ field: 'words', message: 'site.error.flood' }])
    const { municipality: municipalityCode, ...answer } = checked.data
    const suspect = verdict.kind === 'suspect'
    await answerPulse(context, { ...asked, ...answer, municipalityCode, suspect })
    return seeOther(c, '/puls/tack')
  })

  return app
}
