import { type Language, type Localized, tell } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import { told } from '~/platform/i18n'
import { type Answer, type Answers, PLACE_OTHERS, type Question, textOfAnswers } from '../../domain'

export interface ToldAnswer {
  id: string
  kind: Question['kind']
  question: Localized
  /** In the reader's language; a text in its sender's own words. */
  answer: string
}

/** One given value of a question as a reader says it. */
export const valueInWords = (language: Language, question: Question, value: string): string => {
  switch (question.kind) {
    case 'choice':
    case 'sorting': {
      const option = question.options.find((one) => one.id === value)
      return option ? tell(option.label, language).text : value
    }
    case 'scale':
      return told(language, 'processes.answer.step', { step: value, steps: question.steps }).text
    case 'place': {
      const other = PLACE_OTHERS.find((one) => one === value)
      if (other) return told(language, `processes.place.${other}`).text
      return municipalityByCode(value)?.name ?? value
    }
    case 'text':
      return value
  }
}

/** One answer in words: what was chosen, in the reader's language. What was put in order has its numbers. */
export const shownAnswer = (language: Language, question: Question, answer: Answer): string => {
  const words = [answer].flat().map((value) => valueInWords(language, question, String(value)))
  return (question.kind === 'sorting' ? words.map((word, at) => `${at + 1}. ${word}`) : words).join(', ')
}

/** The answers to a form in words, in the form's order. */
export const toldAnswers = (
  language: Language,
  questions: readonly Question[],
  answers: Answers,
): ToldAnswer[] =>
  questions.flatMap((question) => {
    const answer = answers[question.id]
    if (answer === undefined) return []
    const { id, kind, label } = question
    return [{ id, kind, question: label, answer: shownAnswer(language, question, answer) }]
  })

/** Every answer on a line of its own with its question. */
export const linesOfAnswers = (
  language: Language,
  questions: readonly Question[],
  answers: Answers,
): string =>
  toldAnswers(language, questions, answers)
    .map(({ question, answer }) => {
      const asked = tell(question, language).text
      return /[?!.:]$/.test(asked) ? `${asked} ${answer}` : `${asked}: ${answer}`
    })
    .join('\n')

/**
 * The words of the inspel that a form makes: its texts, or, where nobody wrote any, one line for each answer
 * in the language the form was read in. Empty when nothing was answered.
 */
export const bodyOfAnswers = (language: Language, questions: readonly Question[], answers: Answers): string =>
  textOfAnswers(questions, answers) || linesOfAnswers(language, questions, answers)
