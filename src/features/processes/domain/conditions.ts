import type { Question } from './questions'

/** A question whose condition can't hold: what it asks about comes later, is gone, or has lost the answer. */
export const brokenConditions = (questions: readonly Question[]): Question[] =>
  questions.filter((question, at) => {
    const { onlyIf } = question
    if (!onlyIf) return false
    const earlier = questions.slice(0, at).find((one) => one.id === onlyIf.question)
    if (!earlier) return true
    if (earlier.kind !== 'choice' && earlier.kind !== 'sorting') return false
    const options = earlier.options.map((option) => option.id)
    return onlyIf.oneOf.some((option) => !options.includes(option))
  })
