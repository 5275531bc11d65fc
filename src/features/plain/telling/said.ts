import type { Language, Told } from '~/kernel/language'
import { told } from '~/platform/i18n'
import type { Finding, Question } from '../domain'

/** What a finding says, in the reader's language. */
export const findingSaid = ({ message }: Finding, language: Language): Told =>
  told(language, `plain.finding.${message.key}`, message.params)

/** A question, the answer the rules came to, and why. */
export const questionSaid = ({ key, answer, because, count }: Question, language: Language) => ({
  question: told(language, `plain.question.${key}`),
  answer: told(language, `plain.answer.${answer}`),
  because: told(language, `plain.because.${because}`, { count }),
})
