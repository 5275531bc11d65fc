import type { Answer, Answers, Question } from '~/features/processes'

export type QuizQuestion = Extract<Question, { kind: 'choice' }>

/** Only questions with a right answer are played. */
export const quizQuestions = (questions: readonly Question[]): QuizQuestion[] =>
  questions.filter(
    (question): question is QuizQuestion => question.kind === 'choice' && (question.right?.length ?? 0) > 0,
  )

/** Right when just the right options were chosen. */
export const isRight = (question: QuizQuestion, answer: Answer | undefined): boolean => {
  const chosen = new Set([answer ?? []].flat().map(String))
  const right = new Set(question.right)
  return chosen.size === right.size && [...right].every((id) => chosen.has(id))
}

export const score = (questions: readonly QuizQuestion[], answers: Answers): number =>
  questions.filter((question) => isRight(question, answers[question.id])).length
