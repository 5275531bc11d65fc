import { type Answers, isAsked, type Question } from '~/features/processes'

/** The questions that are asked, given what was answered: a condition may leave some out. */
export const asked = (questions: readonly Question[], answers: Answers): Question[] =>
  questions.filter((question) => isAsked(question, answers))

/** The one that comes after a question; undefined when all are through. */
export const questionAfter = (
  questions: readonly Question[],
  answers: Answers,
  id: string | undefined,
): Question | undefined => {
  const start = id === undefined ? 0 : questions.findIndex((question) => question.id === id) + 1
  return questions.slice(start).find((question) => isAsked(question, answers))
}

export const questionBefore = (
  questions: readonly Question[],
  answers: Answers,
  id: string,
): Question | undefined => {
  const end = questions.findIndex((question) => question.id === id)
  return questions.slice(0, Math.max(end, 0)).findLast((question) => isAsked(question, answers))
}

/** Where one goes on: the first that is asked and has no answer yet, or may be left out and comes after all answered. */
export const firstOpen = (questions: readonly Question[], answers: Answers): Question | undefined => {
  const through = asked(questions, answers)
  const last = through.findLastIndex((question) => answers[question.id] !== undefined)
  return through.find(
    (question, at) => answers[question.id] === undefined && (question.required || at > last),
  )
}

/** Only what is asked counts: an answer whose condition no longer holds is left out. */
export const kept = (questions: readonly Question[], answers: Answers): Answers =>
  Object.fromEntries(
    asked(questions, answers)
      .filter((question) => answers[question.id] !== undefined)
      .map((question) => [question.id, answers[question.id] as Answers[string]]),
  )
