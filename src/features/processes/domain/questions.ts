import type { Localized } from '~/kernel/language'

/**
 * A question of a form. Its id is stable: the same question keeps it through every version of the form,
 * so that answers to different versions can be counted together.
 */
interface Asked {
  id: string
  label: Localized
  hint?: Localized
  required?: boolean
  /** Shown only when the answer to an earlier question is one of these; always shown without it. */
  onlyIf?: { question: string; oneOf: string[] }
}

export interface Option {
  id: string
  label: Localized
}

export type Question =
  /** Free text. The texts of a form, in order, are the inspel's own words. */
  | (Asked & { kind: 'text'; rows?: number })
  | (Asked & {
      kind: 'choice'
      options: Option[]
      /** How many may be chosen; 1 when absent. */
      atMost?: number
      /** In a quiz: the options that are right, and what is told afterwards. */
      right?: string[]
      explanation?: Localized
    })
  /** From 1 to `steps`, with words for both ends. */
  | (Asked & { kind: 'scale'; steps: number; low: Localized; high: Localized })
  /** One of the municipalities or of PLACE_OTHERS, chosen on the tile map or in a list. */
  | (Asked & { kind: 'place' })
  /** The options put in order, most important first; those that matter less may be left out. */
  | (Asked & { kind: 'sorting'; options: Option[] })

export type QuestionKind = Question['kind']
export const QUESTION_KINDS = [
  'text',
  'choice',
  'scale',
  'place',
  'sorting',
] as const satisfies QuestionKind[]

/** What a place can be beside a municipality. */
export const PLACE_OTHERS = ['county', 'elsewhere'] as const
export const SCALE_STEPS_MAX = 10

/**
 * What one answer is kept as: a text; the ids of what was chosen, also when one was (in order for sorting);
 * a step; a municipality's code or one of PLACE_OTHERS.
 */
export type Answer = string | string[] | number
export type Answers = Record<string, Answer>

export interface Form {
  /** Null for the form every way in has from the start: its one question as a text. */
  versionId: string | null
  version: number
  questions: Question[]
}

/** The form of a way in that has none of its own: its question, answered in free text. */
export const plainForm = (question: Localized): Form => ({
  versionId: null,
  version: 0,
  questions: [{ id: 'text', kind: 'text', label: question, required: true }],
})

/** Whether a question is asked, given what was answered before it. */
export const isAsked = (question: Question, answers: Answers): boolean => {
  const { onlyIf } = question
  if (!onlyIf) return true
  const given = answers[onlyIf.question]
  return given !== undefined && [given].flat().some((one) => onlyIf.oneOf.includes(String(one)))
}

/** The inspel's own words: every text that was answered, in the form's order. */
export const textOfAnswers = (questions: readonly Question[], answers: Answers): string =>
  questions
    .filter((question) => question.kind === 'text')
    .map((question) => answers[question.id])
    .filter((answer): answer is string => typeof answer === 'string' && answer.trim() !== '')
    .join('\n\n')

/** The municipality that was chosen in a form, and whether the form asked for a place at all. */
export const placeOfAnswers = (
  questions: readonly Question[],
  answers: Answers,
): { asked: boolean; municipality: string | undefined } => {
  const given = questions
    .filter((question) => question.kind === 'place')
    .map((question) => answers[question.id])
    .find((answer) => typeof answer === 'string')
  const isOther = PLACE_OTHERS.some((other) => other === given)
  return {
    asked: given !== undefined,
    municipality: typeof given === 'string' && !isOther ? given : undefined,
  }
}
