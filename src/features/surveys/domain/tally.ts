import type { Answer, Answers, Question } from '~/features/processes'
import type { Localized } from '~/kernel/language'

/** Fewer than this have answered: nothing is shown, so that nobody can be picked out. */
export const FEW = 5

export interface Count {
  id: string
  label: Localized
  count: number
}

export interface Tally {
  question: Question
  /** How many answered it. */
  answered: number
  /** By option, step or municipality; empty for free text. For sorting: how many put it first. */
  counts: Count[]
  /** Of a scale: the step in the middle of all answers. */
  median: number | null
}

const isAnswered = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && (typeof answer === 'number' || answer.length > 0)

const said = (text: string): Localized => ({ sv: text })

const optionsOf = (question: Question, placeNames: ReadonlyMap<string, string>): Omit<Count, 'count'>[] => {
  if (question.kind === 'choice' || question.kind === 'sorting') return question.options
  if (question.kind === 'scale')
    return Array.from({ length: question.steps }, (_, step) => ({
      id: String(step + 1),
      label: said(String(step + 1)),
    }))
  if (question.kind === 'place') return [...placeNames].map(([id, name]) => ({ id, label: said(name) }))
  return []
}

/** What one answer counts for: each chosen option, the step, the place; of a sorting only what stands first. */
const pointsOf = (question: Question, answer: Answer): string[] => {
  if (question.kind === 'text') return []
  if (question.kind === 'sorting') return [answer].flat().slice(0, 1).map(String)
  return [answer].flat().map(String)
}

const middleOf = (values: number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/**
 * Counts the answers question by question. Answers to earlier versions of the form count with the same
 * question, by its id; a question that is no longer asked is left out.
 */
export const tally = (
  questions: readonly Question[],
  answers: readonly Answers[],
  placeNames: ReadonlyMap<string, string>,
): Tally[] =>
  questions.map((question) => {
    const given = answers.map((one) => one[question.id]).filter(isAnswered)
    const points = new Map<string, number>()
    for (const answer of given)
      for (const point of pointsOf(question, answer)) points.set(point, (points.get(point) ?? 0) + 1)
    return {
      question,
      answered: given.length,
      counts: optionsOf(question, placeNames).map((option) => ({
        id: option.id,
        label: option.label,
        count: points.get(option.id) ?? 0,
      })),
      median:
        question.kind === 'scale'
          ? middleOf(given.map(Number).filter((value) => !Number.isNaN(value)))
          : null,
    }
  })
