import { mainProcess, type WayIn } from '~/features/processes'
import { answerPage } from '~/features/site'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, readForm } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { announceDraw, drawWinners, publishResult, withdrawResult } from '../commands'
import { quizQuestions, tally } from '../domain'
import {
  answersTo,
  drawOf,
  entryCount,
  publishedResult,
  questionsOf,
  roundsOf,
  surveyById,
  surveysForStaff,
  winnersOf,
} from '../queries'
import { DrawForm, ResultComment } from '../schema'
import { type Sent, SurveyDesk, SurveysPage } from './staff-pages'
import { PLACES } from './survey'

/** Where answers are read, given back, and prizes drawn. */
export const surveysStaff = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const now = () => context.clock.now()
  const allowed = (c: Request) => actorWith(c, 'strategist', 'communicator', 'admin')

  const surveyOf = async (c: Request): Promise<WayIn> => {
    const id = c.req.param('id') ?? ''
    return found(isId(id) ? await surveyById(db, id) : undefined)
  }

  const answersOf = async (wayIn: WayIn) => {
    const questions = await questionsOf(db, wayIn.id)
    if (wayIn.kind !== 'quiz') {
      const answers = await answersTo(db, wayIn.id)
      return { count: answers.length, tallies: tally(questions, answers, PLACES), played: undefined }
    }
    const rounds = await roundsOf(db, wayIn.id)
    const played = {
      rounds: rounds.length,
      right: rounds.reduce((sum, round) => sum + round.rightCount, 0) / Math.max(rounds.length, 1),
      of: quizQuestions(questions).length,
    }
    const answers = rounds.map((round) => round.answers)
    return { count: rounds.length, tallies: tally(questions, answers, PLACES), played }
  }

  const deskPage = async (c: Request, wayIn: WayIn, sent?: Sent) => {
    const page = (
      <SurveyDesk
        visit={c.var.visit}
        now={now()}
        wayIn={wayIn}
        {...(await answersOf(wayIn))}
        done={c.req.query('klart')}
        sent={sent}
        result={await publishedResult(db, wayIn.id)}
        draw={await drawOf(db, wayIn.id)}
        entries={await entryCount(db, wayIn.id)}
        winners={await winnersOf(db, wayIn.id)}
      />
    )
    return answerPage(c, page, sent ? 422 : 200, true)
  }

  const done = (c: Request, wayIn: WayIn, word: string) =>
    seeOther(c, `/arbete/enkater/${wayIn.id}?klart=${word}`)

  app.get('/arbete/enkater', async (c) => {
    allowed(c)
    const process = found(await mainProcess(db))
    const surveys = await surveysForStaff(db, process.id)
    return answerPage(c, <SurveysPage visit={c.var.visit} now={now()} surveys={surveys} />, 200, true)
  })

  app.get('/arbete/enkater/:id', async (c) => {
    allowed(c)
    return deskPage(c, await surveyOf(c))
  })

  app.post('/arbete/enkater/:id/resultat', async (c) => {
    const actor = allowed(c)
    const wayIn = await surveyOf(c)
    const values = await readForm(c)
    const checked = check(ResultComment, values)
    if (!checked.ok) return deskPage(c, wayIn, { form: 'result', values, errors: checked.errors })
    const { sv, en } = checked.data
    await publishResult(context, wayIn.id, { sv, ...(en ? { en } : {}) }, actor)
    return done(c, wayIn, 'published')
  })

  app.post('/arbete/enkater/:id/resultat/dolj', async (c) => {
    const actor = allowed(c)
    const wayIn = await surveyOf(c)
    await withdrawResult(context, wayIn.id, actor)
    return done(c, wayIn, 'withdrawn')
  })

  app.post('/arbete/enkater/:id/utlottning', async (c) => {
    const actor = allowed(c)
    const wayIn = await surveyOf(c)
    const values = await readForm(c)
    const checked = check(DrawForm, values)
    if (!checked.ok) return deskPage(c, wayIn, { form: 'draw', values, errors: checked.errors })
    const { prizeSv, prizeEn, ...draw } = checked.data
    const prize = { sv: prizeSv, ...(prizeEn ? { en: prizeEn } : {}) }
    const announced = await announceDraw(context, wayIn.id, { ...draw, prize }, actor)
    return done(c, wayIn, announced.ok ? 'draw' : 'not-changed')
  })

  app.post('/arbete/enkater/:id/utlottning/dra', async (c) => {
    const actor = allowed(c)
    const wayIn = await surveyOf(c)
    const drawn = await drawWinners(context, wayIn.id, actor)
    if (drawn.ok) return done(c, wayIn, 'drawn')
    return done(c, wayIn, drawn.reason === 'too_early' ? 'too-early' : 'not-changed')
  })

  return app
}
