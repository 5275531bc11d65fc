import { answerPage } from '~/features/site'
import { isId, newId } from '~/kernel/ids'
import { slugify } from '~/kernel/plain-text'
import type { Context } from '~/platform/context'
import { type FieldError, readForm, textOf, type Values } from '~/platform/http/form'
import { found, Problem } from '~/platform/http/problem'
import { actorWith, type Request, type Routes, routes, seeOther } from '~/platform/http/routes'
import { changeForm, dropFormChanges, useForm } from '../../commands'
import { movedBy, type Question, type QuestionKind, type WayIn } from '../../domain'
import { editedForm, findWayIn, formVersions, questionIdsEver } from '../../queries'
import { isQuestionKind, questionFrom } from '../../schema'
import { FormPage, QuestionPage, type Refused, valuesOfQuestion } from './form-pages'
import { CHANGED } from './processes'

const DONE = ['andrat', 'anvant', 'slangt'] as const

/** The form editor: questions added, changed, moved and taken away by plain forms. */
export const formRoutes = (context: Context): Routes => {
  const app = routes()
  const { db } = context
  const allowed = (c: Request) => actorWith(c, 'strategist', 'admin')

  const opened = async (c: Request) => {
    const id = c.req.param('id') ?? ''
    const wayIn = found(isId(id) ? await findWayIn(db, id) : undefined)
    return { visit: c.var.visit, wayIn, form: await editedForm(db, wayIn) }
  }

  const formPage = async (c: Request, refused?: Refused) => {
    const common = await opened(c)
    const versions = await formVersions(db, common.wayIn.id)
    const done = DONE.find((word) => word === c.req.query('klart'))
    const page = <FormPage {...common} {...{ versions, refused, done }} />
    return answerPage(c, page, refused ? 409 : 200, true)
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

  const done = (c: Request, wayIn: WayIn, what: (typeof DONE)[number] = 'andrat') =>
    seeOther(c, `/arbete/vagar/${wayIn.id}/formular?klart=${what}`)

  app.get('/arbete/vagar/:id/formular', (c) => {
    allowed(c)
    return formPage(c)
  })

  app.post('/arbete/vagar/:id/formular/ordna', async (c) => {
    const actor = allowed(c)
    const { wayIn, form } = await opened(c)
    const values = await readForm(c)
    const at = form.questions.findIndex((question) => question.id === textOf(values, 'question'))
    if (at < 0) return formPage(c, { reason: 'changed_by_another' })
    const deed = textOf(values, 'deed')
    const questions =
      deed === 'remove'
        ? form.questions.toSpliced(at, 1)
        : movedBy(form.questions, at, deed === 'up' ? -1 : 1)
    const changed = await changeForm(context, wayIn.id, questions, textOf(values, 'seen'), actor)
    return changed.ok ? done(c, wayIn) : formPage(c, { reason: changed.reason, by: changed.by })
  })

  app.post('/arbete/vagar/:id/formular/anvand', async (c) => {
    const actor = allowed(c)
    const { wayIn } = await opened(c)
    const used = await useForm(context, wayIn.id, textOf(await readForm(c), 'seen'), actor)
    return used.ok ? done(c, wayIn, 'anvant') : formPage(c, { reason: used.reason })
  })

  app.post('/arbete/vagar/:id/formular/slang', async (c) => {
    const actor = allowed(c)
    const { wayIn } = await opened(c)
    await dropFormChanges(context, wayIn.id, actor)
    return done(c, wayIn, 'slangt')
  })

  const save = async (c: Request, id: string | null, kind: QuestionKind, values: Values) => {
    const actor = allowed(c)
    const { wayIn, form } = await opened(c)
    const made = id ?? freeId(await questionIdsEver(db, wayIn), textOf(values, 'label-sv'))
    const read = questionFrom(made, kind, values)
    if (!read.ok) return questionPage(c, { kind, id, values, errors: read.errors, status: 422 })
    const questions = id
      ? form.questions.map((question) => (question.id === id ? read.question : question))
      : [...form.questions, read.question]
    const changed = await changeForm(context, wayIn.id, questions, textOf(values, 'seen'), actor)
    if (changed.ok) return done(c, wayIn)
    const errors =
      changed.reason === 'depended'
        ? [{ field: 'option0-sv', message: 'processes.error.option-depended' }]
        : CHANGED
    return questionPage(c, { kind, id, values, errors, status: 409 })
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
const freeId = (ever: ReadonlySet<string>, label: string): string => {
  const wanted = slugify(label).slice(0, 30)
  const isTaken = ever.has(wanted) || ['ny', 'ordna', 'anvand', 'slang', 'sprak'].includes(wanted)
  return isTaken ? `${wanted}-${newId().slice(-6)}` : wanted
}
