import type { Fields, Report } from './check'
import type { Kind, Rule } from './finding'

export const QUESTION_KEYS = [
  'reader',
  'action',
  'first',
  'headings',
  'sentences',
  'words',
  'who',
  'practical',
  'links',
  'spelling',
] as const
export type QuestionKey = (typeof QUESTION_KEYS)[number]

/** Why a question is answered as it is. */
export type Because = 'written' | 'not-written' | 'nothing-found' | 'found' | 'not-checked'

export interface Question {
  key: QuestionKey
  answer: 'yes' | 'no' | 'unknown'
  because: Because
  /** How many findings speak against it. */
  count: number
}

/** Which rules speak to a question, and what it takes for a no. */
const ASKED: Partial<Record<QuestionKey, { rules: Rule[]; from: Kind }>> = {
  first: { rules: ['R2'], from: 'warn' },
  headings: { rules: ['R3'], from: 'warn' },
  sentences: { rules: ['R4', 'R6'], from: 'warn' },
  words: { rules: ['R7', 'R9', 'R10'], from: 'warn' },
  who: { rules: ['R8'], from: 'warn' },
  practical: { rules: ['R17', 'R18'], from: 'hint' },
  links: { rules: ['R15', 'R16'], from: 'warn' },
  spelling: { rules: ['R20'], from: 'warn' },
}

const written = (key: QuestionKey, texts: (string | undefined)[]): Question => {
  const missing = texts.filter((text) => !text?.trim()).length
  return missing === 0
    ? { key, answer: 'yes', because: 'written', count: 0 }
    : { key, answer: 'no', because: 'not-written', count: missing }
}

/** The ten questions before a text goes out, answered as far as the rules and the fields can. A person answers last. */
export const questions = (report: Report, fields: Fields = {}): Question[] =>
  QUESTION_KEYS.map((key): Question => {
    const unknown: Question = { key, answer: 'unknown', because: 'not-checked', count: 0 }
    if (key === 'reader') return fields.aim ? written(key, [fields.aim.reader]) : unknown
    if (key === 'action') return fields.aim ? written(key, [fields.aim.purpose, fields.aim.action]) : unknown
    const asked = ASKED[key]
    if (!asked) return unknown
    const against = report.findings.filter(
      ({ rule, kind }) => asked.rules.includes(rule) && (asked.from === 'hint' || kind !== 'hint'),
    )
    if (against.length > 0) return { key, answer: 'no', because: 'found', count: against.length }
    const isChecked = key === 'practical' ? ['R17'] : asked.rules.slice(0, 1)
    return isChecked.every((rule) => report.checked.includes(rule as Rule))
      ? { key, answer: 'yes', because: 'nothing-found', count: 0 }
      : unknown
  })
