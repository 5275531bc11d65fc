import { type Language, tell } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME, municipalityByCode } from '~/kernel/place'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import { type Checked, type FieldError, textOf, textsOf, type Values } from '~/platform/http/form'
import { type Answer, type Answers, isAsked, type Question } from '../../domain'

export const fieldOf = (question: Pick<Question, 'id'>): string => `q-${question.id}`
export const rankFieldOf = (question: Pick<Question, 'id'>, option: string): string =>
  `${fieldOf(question)}-${option}`

const TEXT_MAX = 10_000

/** One answer as it was sent, or the key of what is wrong with it. Undefined: left out. */
const answerTo = (question: Question, values: Values): Answer | undefined | { wrong: string } => {
  const name = fieldOf(question)
  const typed = textOf(values, name)
  switch (question.kind) {
    case 'text':
      if (typed.length > TEXT_MAX) return { wrong: 'processes.error.too-long' }
      if (hasForbiddenCharacters(typed)) return { wrong: 'site.error.forbidden-characters' }
      return typed.trim() === '' ? undefined : typed
    case 'scale': {
      if (typed === '') return undefined
      const step = Number(typed)
      const isStep = Number.isInteger(step) && step >= 1 && step <= question.steps
      return isStep ? step : { wrong: 'site.error.not-valid' }
    }
    case 'place':
      if (typed === '') return undefined
      return municipalityByCode(typed) ? typed : { wrong: 'site.error.not-valid' }
    case 'choice': {
      const chosen = [...new Set(textsOf(values, name).filter((one) => one !== ''))]
      const known = new Set(question.options.map((option) => option.id))
      if (chosen.some((id) => !known.has(id))) return { wrong: 'site.error.not-valid' }
      if (chosen.length > (question.atMost ?? 1)) return { wrong: 'processes.error.too-many' }
      return chosen.length === 0 ? undefined : chosen
    }
    case 'sorting':
      return sorted(question, values)
  }
}

/** The options in the order of the numbers they were given. Those without a number are left out. */
const sorted = (
  question: Extract<Question, { kind: 'sorting' }>,
  values: Values,
): Answer | undefined | { wrong: string } => {
  const ranked = question.options
    .map(({ id }) => ({ id, rank: textOf(values, rankFieldOf(question, id)) }))
    .filter(({ rank }) => rank !== '')
  if (ranked.length === 0) return undefined
  const ranks = ranked.map(({ rank }) => Number(rank))
  if (ranks.some((rank) => !Number.isInteger(rank) || rank < 1 || rank > question.options.length))
    return { wrong: 'site.error.not-valid' }
  if (new Set(ranks).size !== ranks.length) return { wrong: 'processes.error.same-rank' }
  return ranked.toSorted((a, b) => Number(a.rank) - Number(b.rank)).map(({ id }) => id)
}

const isWrong = (answer: unknown): answer is { wrong: string } =>
  typeof answer === 'object' && answer !== null && 'wrong' in answer

/** Reads the answers to a form: every asked question's, or what is wrong with each. */
export const answersFrom = (questions: readonly Question[], values: Values): Checked<Answers> => {
  const answers: Answers = {}
  const errors: FieldError[] = []
  for (const question of questions) {
    if (!isAsked(question, answers)) continue
    const answer = answerTo(question, values)
    if (isWrong(answer)) errors.push({ field: fieldOf(question), message: answer.wrong })
    else if (answer !== undefined) answers[question.id] = answer
    else if (question.required) errors.push({ field: fieldOf(question), message: requiredMessage(question) })
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, data: answers }
}

const requiredMessage = ({ kind }: Question): string =>
  kind === 'text' ? 'processes.error.write' : 'processes.error.choose'

/** Answers as a form's fields, to be shown or changed. */
export const valuesOf = (questions: readonly Question[], answers: Answers): Values => {
  const values: Values = {}
  for (const question of questions) {
    const answer = answers[question.id]
    if (answer === undefined) continue
    if (question.kind === 'sorting')
      [answer].flat().forEach((id, at) => {
        values[rankFieldOf(question, String(id))] = String(at + 1)
      })
    else values[fieldOf(question)] = Array.isArray(answer) ? answer : String(answer)
  }
  return values
}

/** One answer in words: what was chosen, in the reader's language. */
export const shownAnswer = (language: Language, question: Question, answer: Answer): string => {
  if (question.kind === 'choice' || question.kind === 'sorting') {
    const named = new Map(question.options.map(({ id, label }) => [id, tell(label, language).text]))
    return [answer]
      .flat()
      .map((id) => named.get(String(id)) ?? String(id))
      .join(', ')
  }
  if (question.kind === 'scale') return `${answer} (1–${question.steps})`
  if (question.kind === 'place')
    return MUNICIPALITIES_BY_NAME.find((place) => place.code === answer)?.name ?? String(answer)
  return String(answer)
}

/** Every answer on a line of its own with its question: the inspel's text where no free text was written. */
export const linesOfAnswers = (
  language: Language,
  questions: readonly Question[],
  answers: Answers,
): string =>
  questions
    .flatMap((question) => {
      const answer = answers[question.id]
      return answer === undefined
        ? []
        : [`${tell(question.label, language).text} ${shownAnswer(language, question, answer)}`]
    })
    .join('\n')
