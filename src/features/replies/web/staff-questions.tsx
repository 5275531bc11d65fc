import { answerPage } from '~/features/site'
import { consultationBySlug } from '~/features/strategy'
import { isId } from '~/kernel/ids'
import type { Context } from '~/platform/context'
import { check, type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { addQuestion, raiseQuestion, withdrawQuestion } from '../commands'
import { questionsOf } from '../queries'
import { QuestionForm } from '../schema'
import { QuestionsPage } from './questions-page'

const ADDRESS = '/arbete/remiss/:slug/fragor'

/** The questions of a consultation: added, put in order, asked no more. */
export const questionRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context

  const consultationAt = async (c: Request) => found(await consultationBySlug(db, c.req.param('slug') ?? ''))

  const page = async (c: Request, values: Values = {}, errors: FieldError[] = []) => {
    const consultation = await consultationAt(c)
    const questions = await questionsOf(db, consultation.id)
    const shown = { consultation, questions, done: c.req.query('klart'), values, errors }
    return answerPage(
      c,
      <QuestionsPage visit={c.var.visit} {...shown} />,
      errors.length > 0 ? 422 : 200,
      true,
    )
  }

  const back = (c: Request, done: string) =>
    seeOther(c, `/arbete/remiss/${c.req.param('slug')}/fragor?klart=${done}`)

  /** The question a button names, if this consultation asks it. */
  const questionIn = async (c: Request) => {
    const consultation = await consultationAt(c)
    const id = textOf(await readForm(c), 'id')
    const question = (await questionsOf(db, consultation.id)).find((one) => isId(id) && one.id === id)
    return { consultation, question: found(question) }
  }

  app.get(ADDRESS, (c) => {
    actorWith(c, 'strategist', 'admin')
    return page(c)
  })

  app.post(ADDRESS, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const consultation = await consultationAt(c)
    const values = await readForm(c)
    const checked = check(QuestionForm, values)
    if (!checked.ok) return page(c, values, checked.errors)
    const { sv, en } = checked.data
    await addQuestion(context, consultation.id, en ? { sv, en } : { sv }, actor)
    return back(c, 'fraga')
  })

  app.post(`${ADDRESS}/upp`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { consultation, question } = await questionIn(c)
    await raiseQuestion(context, consultation.id, question.id, actor)
    return back(c, 'flyttad')
  })

  app.post(`${ADDRESS}/stryk`, async (c) => {
    const actor = actorWith(c, 'strategist', 'admin')
    const { question } = await questionIn(c)
    await withdrawQuestion(context, question.id, actor)
    return back(c, 'struken')
  })

  return app
}
