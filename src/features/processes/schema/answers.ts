import { MUNICIPALITY_CODES } from '~/kernel/place'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import { type Checked, type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import { type Answer, type Answers, isAsked, PLACE_OTHERS, type Question } from '../domain'

/** All texts of one form together: what an inspel may hold. */
export const ANSWER_TEXT_MAX = 10_000

/** The name of a question's field. */
export const fieldOf = (question: Pick<Question, 'id'>): string => `q-${question.id}`
/** The name of the field that gives an option its place. */
export const rankFieldOf = (question: Pick<Question, 'id'>, option: string): string =>
  `${fieldOf(question)}-${option}`

/** Undefined where nothing was answered; a fault as the key of its message. */
type Read = { answer: Answer | undefined } | { fault: string }

const NOT_VALID = { fault: 'site.error.not-valid' }
const ids = (options: readonly { id: string }[]) => new Set(options.map((option) => option.id))

const readers: { [K in Question['kind']]: (question: Question & { kind: K }, values: Values) => Read } = {
  text: (question, values) => {
    const text = textOf(values, fieldOf(question))
    if (hasForbiddenCharacters(text)) return { fault: 'site.error.forbidden-characters' }
    return { answer: text.trim() === '' ? undefined : text }
  },
  choice: (question, values) => {
    const chosen = [...new Set(textsOf(values, fieldOf(question)))].filter((value) => value !== '')
    const known = ids(question.options)
    if (chosen.some((value) => !known.has(value))) return NOT_VALID
    if (chosen.length > (question.atMost ?? 1)) return { fault: 'processes.error.too-many' }
    // In the form's order, so that the same choice is always kept alike.
    const inOrder = question.options.map((option) => option.id).filter((id) => chosen.includes(id))
    return { answer: inOrder.length > 0 ? inOrder : undefined }
  },
  scale: (question, values) => {
    const typed = textOf(values, fieldOf(question))
    if (typed === '') return { answer: undefined }
    const step = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
    return step >= 1 && step <= question.steps ? { answer: step } : NOT_VALID
  },
  place: (question, values) => {
    const place = textOf(values, fieldOf(question))
    if (place === '') return { answer: undefined }
    return [...MUNICIPALITY_CODES, ...PLACE_OTHERS].includes(place) ? { answer: place } : NOT_VALID
  },
  sorting: (question, values) => {
    const placed: string[] = []
    for (const { id } of question.options) {
      const typed = textOf(values, rankFieldOf(question, id))
      if (typed === '') continue
      const place = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
      if (place < 1 || place > question.options.length) return NOT_VALID
      if (placed[place]) return { fault: 'processes.error.same-rank' }
      placed[place] = id
    }
    const order = placed.filter((id) => id !== undefined)
    return { answer: order.length > 0 ? order : undefined }
  },
}

const read = (question: Question, values: Values): Read =>
  (readers[question.kind] as (question: Question, values: Values) => Read)(question, values)

/**
 * What was answered in a form, or what is wrong in each field. A question that is not asked, given what was
 * answered before it, has no answer, whatever came with the form. One that follows on a question outside the form is asked.
 */
export const answersFrom = (questions: readonly Question[], values: Values): Checked<Answers> => {
  const answers: Answers = {}
  const errors: FieldError[] = []
  let length = 0
  for (const question of questions) {
    const follows = questions.some((one) => one.id === question.onlyIf?.question)
    if (follows && !isAsked(question, answers)) continue
    const wrong = (message: string) => errors.push({ field: fieldOf(question), message })
    const found = read(question, values)
    if ('fault' in found) wrong(found.fault)
    else if (found.answer === undefined) {
      if (question.required) wrong(`processes.error.${question.kind === 'text' ? 'write' : 'choose'}`)
    } else {
      answers[question.id] = found.answer
      if (question.kind !== 'text') continue
      length += String(found.answer).length + 2
      if (length > ANSWER_TEXT_MAX + 2) wrong('processes.error.too-long')
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, data: answers }
}

/** Answers as the form's fields hold them: the other way round, for a form that is taken up again. */
export const valuesOf = (questions: readonly Question[], answers: Answers): Values => {
  const values: Values = {}
  for (const question of questions) {
    const answer = answers[question.id]
    if (answer === undefined) continue
    if (question.kind === 'sorting' && Array.isArray(answer)) {
      answer.forEach((id, i) => {
        values[rankFieldOf(question, id)] = String(i + 1)
      })
    } else values[fieldOf(question)] = Array.isArray(answer) ? answer : String(answer)
  }
  return values
}
