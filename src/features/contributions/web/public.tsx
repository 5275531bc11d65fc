import { pageWords } from '~/features/glossary'
import { currentQuestion, isOpen, type WayIn } from '~/features/processes'
import { answerPage } from '~/features/site'
import { parseReceiptCode } from '~/kernel/receipt-code'
import type { Context } from '~/platform/context'
import { floodGuard } from '~/platform/http/flood-guard'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, Problem, type ProblemStatus } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { countAgainst } from '~/platform/limits'
import { changeText, describeSender, receive, sayLanguage } from '../commands'
import { CHANGES, mayStillChange } from '../domain'
import { byReceiptCode } from '../queries'
import { AfterSending, ChangedInspel, NewInspel } from '../schema'
import { AboutSenderPage, ChangePage } from './after-sending'
import { AnswerPage, ClosedPage } from './answer-form'
import { formAnswers } from './form'
import { reportPublic } from './report'

const openQuestion = async ({ db, clock }: Context) => found(await currentQuestion(db, clock.now()))

const byTypedCode = async (context: Context, typed: string) => {
  const code = found(parseReceiptCode(typed))
  return { code, contribution: found(await byReceiptCode(context.db, code)) }
}

/** From the open question to the receipt. */
export const contributionsPublic = (context: Context): Routes => {
  const app = routes()
  const now = () => context.clock.now()

  app.route('/', reportPublic(context))
  app.route('/', formAnswers(context))

  const guard = floodGuard(context)
  const answerForm = async (
    c: Request,
    wayIn: WayIn,
    status: 200 | ProblemStatus = 200,
    values: Values = {},
    errors: FieldError[] = [],
  ) => {
    const puzzle = await guard.puzzleFor(c)
    const words = await pageWords(context, c.var.visit)
    const page = <AnswerPage {...{ visit: c.var.visit, now: now(), wayIn, words, values, errors, puzzle }} />
    return answerPage(c, page, status, true)
  }
  /** The text comes back in its box, under the same key: sending again can't make two of it. */
  const sendAgain = (c: Request, wayIn: WayIn, status: ProblemStatus, values: Values, message: string) =>
    answerForm(c, wayIn, status, values, [{ field: 'text', message }])

  app.get('/svara', async (c) => {
    const wayIn = await openQuestion(context)
    if (isOpen(wayIn, now())) return answerForm(c, wayIn)
    return answerPage(c, <ClosedPage visit={c.var.visit} now={now()} wayIn={wayIn} />, 200, true)
  })

  app.post('/svara', async (c) => {
    const values = await readForm(c)
    const wayIn = await openQuestion(context)
    const checked = check(NewInspel, values)
    if (!checked.ok) return answerForm(c, wayIn, 422, values, checked.errors)
    const verdict = await guard.judge(c, values)
    if (verdict.kind === 'stop') return sendAgain(c, wayIn, 429, values, 'site.error.flood')
    const { text, language, key, meeting } = checked.data
    const receipt = await receive(context, {
      wayInId: wayIn.id,
      text,
      language,
      idempotencyKey: key,
      ...(meeting ? { meetingId: meeting } : {}),
      ...(verdict.kind === 'suspect' ? { suspicion: verdict.suspicion } : {}),
    }).catch((error) => {
      context.log.error({ err: error }, 'an inspel could not be saved')
      return undefined
    })
    if (!receipt) return sendAgain(c, wayIn, 503, values, 'contributions.error.not-saved')
    if (!receipt.ok) {
      const page = <ClosedPage visit={c.var.visit} now={now()} wayIn={wayIn} values={values} />
      return answerPage(c, page, 409, true)
    }
    return seeOther(c, `/kvitto/${receipt.value.code}/mer`)
  })

  /** Each change is kept for ever, so one code can't make thousands of them. */
  const mayChange = (contributionId: string) =>
    countAgainst(context.db, { bucket: `change:${contributionId}`, ...CHANGES }, now())

  app.get('/kvitto/:code/mer', async (c) => {
    const { code, contribution } = await byTypedCode(context, c.req.param('code'))
    const { language, municipalityCode, ageBand, role, placeTold } = contribution
    const about = { municipality: municipalityCode ?? '', age: ageBand ?? '', role: role ?? '' }
    const values = { textLanguage: language, ...about }
    const page = <AboutSenderPage visit={c.var.visit} now={now()} {...{ code, values, placeTold }} />
    return answerPage(c, page, 200, true)
  })

  app.post('/kvitto/:code/mer', async (c) => {
    const { code, contribution } = await byTypedCode(context, c.req.param('code'))
    const { placeTold } = contribution
    const values = await readForm(c)
    const refused = (status: 422 | 429, errors: FieldError[]) => {
      const props = { visit: c.var.visit, now: now(), code, values, errors, placeTold }
      return answerPage(c, <AboutSenderPage {...props} />, status, true)
    }
    const checked = check(AfterSending, values)
    if (!checked.ok) return refused(422, checked.errors)
    if (!(await mayChange(contribution.id)))
      return refused(429, [
        { field: placeTold ? 'age' : 'municipality', message: 'contributions.error.saved-often' },
      ])
    const { textLanguage, ...about } = checked.data
    const municipality = placeTold ? (contribution.municipalityCode ?? undefined) : about.municipality
    await describeSender(context, contribution.id, { ...about, municipality })
    if (textLanguage) await sayLanguage(context, contribution.id, textLanguage, { kind: 'citizen' })
    return seeOther(c, `/kvitto/${code}`)
  })

  app.get('/kvitto/:code/andra', async (c) => {
    const { code, contribution } = await byTypedCode(context, c.req.param('code'))
    if (contribution.state || !mayStillChange(contribution.receivedAt, now())) {
      return seeOther(c, `/kvitto/${code}?klart=for-sent`)
    }
    const values = { text: contribution.text }
    return answerPage(c, <ChangePage visit={c.var.visit} now={now()} {...{ code, values }} />, 200, true)
  })

  app.post('/kvitto/:code/andra', async (c) => {
    const { code, contribution } = await byTypedCode(context, c.req.param('code'))
    const values = await readForm(c)
    const checked = check(ChangedInspel, values)
    if (!checked.ok) {
      const { errors } = checked
      return answerPage(
        c,
        <ChangePage visit={c.var.visit} now={now()} {...{ code, values, errors }} />,
        422,
        true,
      )
    }
    if (!(await mayChange(contribution.id))) {
      const errors = [{ field: 'text', message: 'contributions.error.too-often' }]
      const page = <ChangePage visit={c.var.visit} now={now()} {...{ code, values, errors }} />
      return answerPage(c, page, 429, true)
    }
    const changed = await changeText(context, contribution.id, checked.data.text)
    if (!changed.ok && changed.reason === 'unknown') throw new Problem(404)
    return seeOther(c, `/kvitto/${code}?klart=${changed.ok ? 'andrat' : 'for-sent'}`)
  })

  return app
}
