import { answerPage } from '~/features/site'
import { isId, newId } from '~/kernel/ids'
import { slugify } from '~/kernel/plain-text'
import type { Context } from '~/platform/context'
import { type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { changeForm } from '../../commands'
import { movedBy, type Question, type QuestionKind, type WayIn } from '../../domain'
import { currentForm, findWayIn, formVersions } from '../../queries'
import { isQuestionKind, questionFrom } from '../../schema'
import { FormPage, QuestionPage, valuesOfQuestion } from './form-pages'
import { CHANGED } from './processes'

/** The form editor: questions added, changed, moved and taken away by plain forms. */
export const formRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const allowed = (c: Request) => actorWith(c, 'strategist', 'admin')

  const opened = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    const wayIn = found(isId(id) ? await findWayIn(db, id) : undefined)
    return { visit: c.var.visit, wayIn, form: await currentForm(db, wayIn) }
  }

  const formPage = async (c: Request, clashed = false) => {
    const common = await opened(c)
    const versions = await formVersions(db, common.wayIn.id)
    const page = <FormPage {...common} {...{ versions, clashed }} done={c.req.query('klart') === '1'} />
    return answerPage(c, page, clashed ? 409 : 200, true)
  }

  interface Editing {
    kind: QuestionKind
    id: string | null
    values: Values
    errors?: FieldError[]
    status?: 200 | 409 | 422
  }
  const questionPage = async (c: Request, { errors = [], status = 200, values, ...question }: Editing) => {
    const stamp = textOf(values, 'stamp') || newId().slice(-12)
    const page = <QuestionPage {...(await opened(c))} {...question} {...{ stamp, values, errors }} />
    return answerPage(c, page, status, true)
  }

  const done = (c: Request, wayIn: WayIn) => seeOther(c, `/arbete/vagar/${wayIn.id}/formular?klart=1`)

  app.get('/arbete/vagar/:id/formular', (c) => {
    allowed(c)
    return formPage(c)
  })

  app.post('/arbete/vagar/:id/formular/ordna', async (c) => {
    const actor = allowed(c)
    const { wayIn, form } = await opened(c)
    const values = await readForm(c)
    const at = form.questions.findIndex((question) => question.id === textOf(values, 'question'))
    if (at < 0) return formPage(c, true)
    const deed = textOf(values, 'deed')
    const questions =
      deed === 'remove'
        ? form.questions.toSpliced(at, 1)
        : movedBy(form.questions, at, deed === 'up' ? -1 : 1)
    const changed = await changeForm(context, wayIn.id, inOrder(questions), textOf(values, 'seen'), actor)
    return changed.ok ? done(c, wayIn) : formPage(c, true)
  })

  const save = async (c: Request, id: string | null, kind: QuestionKind, values: Values) => {
    const actor = allowed(c)
    const { wayIn, form } = await opened(c)
    const made = id ?? freeId(form.questions, textOf(values, 'label-sv'))
    const read = questionFrom(made, kind, values)
    if (!read.ok) return questionPage(c, { kind, id, values, errors: read.errors, status: 422 })
    const questions = id
      ? form.questions.map((question) => (question.id === id ? read.question : question))
      : [...form.questions, read.question]
    const changed = await changeForm(context, wayIn.id, inOrder(questions), textOf(values, 'seen'), actor)
    if (changed.ok) return done(c, wayIn)
    return questionPage(c, { kind, id, values, errors: CHANGED, status: 409 })
  }

  app.get('/arbete/vagar/:id/formular/ny', (c) => {
    allowed(c)
    const kind = c.req.query('sort') ?? ''
    if (!isQuestionKind(kind)) throw new Problem(404)
    return questionPage(c, { kind, id: null, values: {} })
  })

  app.post('/arbete/vagar/:id/formular/ny', async (c) => {
    allowed(c)
    const values = await readForm(c)
    const kind = textOf(values, 'sort')
    if (!isQuestionKind(kind)) throw new Problem(400)
    return save(c, null, kind, values)
  })

  const questionOf = async (c: Request): Promise<Question> => {
    const { form } = await opened(c)
    return found(form.questions.find((question) => question.id === c.req.param('question')))
  }

  app.get('/arbete/vagar/:id/formular/:question', async (c) => {
    allowed(c)
    const question = await questionOf(c)
    return questionPage(c, { kind: question.kind, id: question.id, values: valuesOfQuestion(question) })
  })

  app.post('/arbete/vagar/:id/formular/:question', async (c) => {
    allowed(c)
    const question = await questionOf(c)
    return save(c, question.id, question.kind, await readForm(c))
  })

  return app
}

/** An id made once from the question's first words, and kept whatever it is called later. */
const freeId = (questions: readonly Question[], label: string): string => {
  const wanted = slugify(label).slice(0, 30)
  const taken = new Set(['ny', 'ordna', ...questions.map((question) => question.id)])
  if (!taken.has(wanted)) return wanted
  return `${wanted}-${newId().slice(-6)}`
}

/** A condition on a question that comes later, or is gone, can't hold: it is dropped. */
const inOrder = (questions: readonly Question[]): Question[] =>
  questions.map((question, at) => {
    const { onlyIf, ...rest } = question
    if (!onlyIf || questions.slice(0, at).some((one) => one.id === onlyIf.question)) return question
    return rest as Question
  })
