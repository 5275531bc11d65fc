import {
  answersFrom,
  findWayIn,
  isOpen,
  namedProcess,
  type Question,
  valuesOf,
  type WayIn,
  wayInBySlug,
} from '~/features/processes'
import { answerPage } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import { parseReceiptCode } from '~/kernel/receipt-code'
import { remembered } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { beginSheet, keepAnswer, sendSheet } from '../commands'
import { asked, firstOpen, questionAfter, tally } from '../domain'
import { answersTo, publishedResult, questionsOf, type Sheet, sheetByCode } from '../queries'
import { Begin } from '../schema'
import { ResultPage } from './result-page'
import { addressOf, CheckPage, LaterPage, SentPage, SurveyStart, SurveyStep } from './survey-pages'

export const PLACES = new Map(MUNICIPALITIES_BY_NAME.map((place) => [place.code, place.name]))

/** The way in the address names, of this kind, in the region's own process or the one named by ?process=. */
export const wayInOf = async ({ db }: Context, c: Request, kind: WayIn['kind']): Promise<WayIn> => {
  const process = found(await namedProcess(db, c.req.query('process')))
  const wayIn = found(await wayInBySlug(db, process.id, c.req.param('slug') ?? ''))
  if (wayIn.kind !== kind) throw new Problem(404)
  return wayIn
}

/** How everybody answered, counted once per change. */
export const talliesOf = ({ db }: Context, wayIn: WayIn) =>
  remembered(db, `tally:${wayIn.id}`, async () => {
    const answers = await answersTo(db, wayIn.id)
    return { count: answers.length, tallies: tally(await questionsOf(db, wayIn.id), answers, PLACES) }
  })

/** A survey, one question a page, from its start to its result. */
export const surveyRoutes = (context: Context): Routes => {
  const app = routes()
  const { db, config } = context
  const now = () => context.clock.now()

  app.get('/enkat/:slug', async (c) => {
    const wayIn = await wayInOf(context, c, 'survey')
    const questions = await questionsOf(db, wayIn.id)
    const hasResult = (await publishedResult(db, wayIn.id)) !== undefined
    const props = { visit: c.var.visit, now: now(), wayIn, questions, hasResult }
    return answerPage(c, <SurveyStart {...props} open={isOpen(wayIn, now())} />, 200, true)
  })

  app.post('/enkat/:slug', async (c) => {
    const wayIn = await wayInOf(context, c, 'survey')
    const checked = check(Begin, await readForm(c))
    if (!checked.ok) throw new Problem(400)
    const { key, language } = checked.data
    const begun = await beginSheet(context, wayIn, { idempotencyKey: key, language })
    return seeOther(c, begun.ok ? addressOf(wayIn, begun.value.code) : addressOf(wayIn))
  })

  app.get('/enkat/:slug/resultat', async (c) => {
    const wayIn = await wayInOf(context, c, 'survey')
    const result = await publishedResult(db, wayIn.id)
    const counted = result ? await talliesOf(context, wayIn) : { count: 0, tallies: [] }
    return answerPage(c, <ResultPage {...{ visit: c.var.visit, now: now(), wayIn, result, ...counted }} />)
  })

  const sheetOf = async (c: Request) => {
    const code = found(parseReceiptCode(c.req.param('code') ?? ''))
    const sheet = found(await sheetByCode(db, code))
    const wayIn = found(await findWayIn(db, sheet.wayInId))
    if (wayIn.slug !== c.req.param('slug')) throw new Problem(404)
    return { code, sheet, wayIn, visit: c.var.visit, now: now() }
  }
  type Opened = Awaited<ReturnType<typeof sheetOf>>

  const stepPage = (c: Request, opened: Opened, question: Question, values: Values, errors: FieldError[]) => {
    const { questions, answers } = opened.sheet
    const page = <SurveyStep {...{ ...opened, questions, answers, question, values, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const checkPage = (c: Request, { sheet, ...opened }: Opened, errors: FieldError[] = []) => {
    const { questions, answers } = sheet
    const page = <CheckPage {...{ ...opened, questions, answers, errors }} />
    return answerPage(c, page, errors.length > 0 ? 422 : 200, true)
  }

  const sentAddress = ({ wayIn, code }: Opened) => addressOf(wayIn, code, '/klart')
  const onward = (opened: Opened, next: Question | undefined) =>
    addressOf(opened.wayIn, opened.code, next ? `/${next.id}` : '/kontrollera')

  app.get('/enkat/:slug/:code', async (c) => {
    const opened = await sheetOf(c)
    if (opened.sheet.finishedAt) return seeOther(c, sentAddress(opened))
    return seeOther(c, onward(opened, firstOpen(opened.sheet.questions, opened.sheet.answers)))
  })

  app.get('/enkat/:slug/:code/senare', async (c) => {
    const opened = await sheetOf(c)
    const address = config.publicUrl + opened.visit.href(addressOf(opened.wayIn, opened.code))
    return answerPage(c, <LaterPage {...opened} address={address} />, 200, true)
  })

  app.get('/enkat/:slug/:code/kontrollera', async (c) => {
    const opened = await sheetOf(c)
    if (opened.sheet.finishedAt) return seeOther(c, sentAddress(opened))
    return checkPage(c, opened)
  })

  app.get('/enkat/:slug/:code/klart', async (c) => {
    const { sheet, ...opened } = await sheetOf(c)
    if (!sheet.finishedAt) return seeOther(c, addressOf(opened.wayIn, opened.code))
    const hasResult = (await publishedResult(db, opened.wayIn.id)) !== undefined
    return answerPage(
      c,
      <SentPage {...opened} hasResult={hasResult} isInspel={sheet.contributionId !== null} />,
      200,
      true,
    )
  })

  app.post('/enkat/:slug/:code/skicka', async (c) => {
    const opened = await sheetOf(c)
    const missing = missingIn(opened.sheet)
    if (missing) return seeOther(c, onward(opened, missing))
    const sent = await sendSheet(context, opened.code)
    if (sent.ok) return seeOther(c, sentAddress(opened))
    if (sent.reason === 'unknown') throw new Problem(404)
    return checkPage(c, opened, [{ field: 'skicka', message: 'surveys.error.closed' }])
  })

  const questionIn = (c: Request, { sheet }: Opened): Question =>
    found(asked(sheet.questions, sheet.answers).find((one) => one.id === c.req.param('question')))

  app.get('/enkat/:slug/:code/:question', async (c) => {
    const opened = await sheetOf(c)
    if (opened.sheet.finishedAt) return seeOther(c, sentAddress(opened))
    const question = questionIn(c, opened)
    return stepPage(c, opened, question, valuesOf([question], opened.sheet.answers), [])
  })

  app.post('/enkat/:slug/:code/:question', async (c) => {
    const opened = await sheetOf(c)
    const { onlyIf: _, ...question } = questionIn(c, opened)
    const values = await readForm(c)
    const checked = answersFrom([question], values)
    if (!checked.ok) return stepPage(c, opened, question, values, checked.errors)
    const keptAnswer = await keepAnswer(context, opened.code, question.id, checked.data[question.id])
    if (!keptAnswer.ok) return seeOther(c, sentAddress(opened))
    return seeOther(c, onward(opened, questionAfter(opened.sheet.questions, keptAnswer.value, question.id)))
  })

  return app
}

/** The first question that must be answered and is not. */
const missingIn = ({ questions, answers }: Sheet): Question | undefined =>
  asked(questions, answers).find((question) => question.required && answers[question.id] === undefined)
