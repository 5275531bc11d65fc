import { type Answers, isOpen, type WayIn } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import { check, readForm, textOf, textsOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { enterDraw, playRound } from '../commands'
import { type QuizQuestion, quizQuestions } from '../domain'
import { drawOf, questionsOf, roundById } from '../queries'
import { PrizeContact } from '../schema'
import {
  FeedbackPage,
  PrizeDone,
  PrizePage,
  QuizEnd,
  QuizQuestionPage,
  QuizStart,
  quizAddress,
} from './quiz-pages'
import { wayInOf } from './survey'

/** What was chosen so far, as the form carries it; only what the quiz asks about. */
const carried = (questions: readonly QuizQuestion[], values: Values): Answers =>
  Object.fromEntries(
    questions
      .map((question) => [question.id, textsOf(values, `a-${question.id}`)] as const)
      .filter(([, chosen]) => chosen.length > 0),
  )

/** A quiz at a stand or at home: a question, what is right and why, the score, and perhaps a draw. */
export const quizRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()

  const opened = async (c: Request) => {
    const wayIn = await wayInOf(context, c, 'quiz')
    const questions = quizQuestions(await questionsOf(db, wayIn.id))
    const atStand = c.req.query('monter') === '1'
    return { visit: c.var.visit, now: now(), wayIn, questions, atStand }
  }

  /** The draw, while it takes part. */
  const openDraw = async (wayIn: WayIn) => {
    const draw = await drawOf(db, wayIn.id)
    return draw && !draw.drawnAt && !draw.emptiedAt && draw.closesOn >= dayInSweden(now()) ? draw : undefined
  }

  app.get('/quiz/:slug', async (c) => {
    const { questions, ...common } = await opened(c)
    const open = isOpen(common.wayIn, now())
    return answerPage(c, <QuizStart {...common} open={open} count={questions.length} />, 200, true)
  })

  app.post('/quiz/:slug/spela', async (c) => {
    const common = await opened(c)
    const { questions, wayIn, atStand } = common
    const values = await readForm(c)
    const sessionKey = textOf(values, 'key')
    const step = Number(textOf(values, 'step'))
    if (!isId(sessionKey) || !Number.isInteger(step) || step < 0 || step > questions.length)
      throw new Problem(400)
    const earlier = carried(questions, values)
    const question = questions[step]
    if (!question) {
      const input = { answers: earlier, language: c.var.visit.lang, atStand, idempotencyKey: sessionKey }
      const played = await playRound(context, wayIn, input)
      return seeOther(
        c,
        played.ok
          ? quizAddress(wayIn, `/klart/${played.value.id}`, atStand)
          : quizAddress(wayIn, '', atStand),
      )
    }
    const play = { ...common, step, sessionKey, errors: [] }
    if (!textOf(values, 'answered'))
      return answerPage(c, <QuizQuestionPage {...play} answers={earlier} />, 200, true)
    const known = new Set(question.options.map((option) => option.id))
    const chosen = textsOf(values, 'choice').filter((id) => known.has(id))
    if (chosen.length === 0) {
      const errors = [{ field: 'choice', message: 'surveys.error.choose' }]
      return answerPage(c, <QuizQuestionPage {...play} answers={earlier} errors={errors} />, 422, true)
    }
    return answerPage(
      c,
      <FeedbackPage {...play} answers={{ ...earlier, [question.id]: chosen }} />,
      200,
      true,
    )
  })

  app.get('/quiz/:slug/klart/:round', async (c) => {
    const { questions: _, ...common } = await opened(c)
    const id = c.req.param('round')
    const round = found(isId(id) ? await roundById(db, id) : undefined)
    if (round.wayInId !== common.wayIn.id) throw new Problem(404)
    const prize = await openDraw(common.wayIn)
    const page = <QuizEnd {...common} right={round.rightCount} of={round.questionCount} prize={prize} />
    return answerPage(c, page, 200, true)
  })

  app.get('/quiz/:slug/utlottning', async (c) => {
    const { questions: _, ...common } = await opened(c)
    const prize = found(await openDraw(common.wayIn))
    if (c.req.query('klart'))
      return answerPage(c, <PrizeDone {...common} closesOn={prize.closesOn} />, 200, true)
    return answerPage(c, <PrizePage {...common} prize={prize} values={{}} errors={[]} />, 200, true)
  })

  app.post('/quiz/:slug/utlottning', async (c) => {
    const { questions: _, ...common } = await opened(c)
    const prize = found(await openDraw(common.wayIn))
    const values = await readForm(c)
    const checked = check(PrizeContact, values)
    if (!checked.ok) {
      const { errors } = checked
      return answerPage(c, <PrizePage {...{ ...common, prize, values, errors }} />, 422, true)
    }
    const entered = await enterDraw(context, common.wayIn.id, checked.data.contact)
    if (!entered.ok) throw new Problem(409)
    const address = quizAddress(common.wayIn, '/utlottning', common.atStand)
    return seeOther(c, `${address}${common.atStand ? '&' : '?'}klart=1`)
  })

  return app
}
