export const OUTCOMES = ['woven_in', 'partly', 'not_taken_up', 'outside_remit', 'already_so'] as const
/** What an official answer comes down to. */
export type Outcome = (typeof OUTCOMES)[number]

/** What is answered: a theme (and with it every inspel sorted there), one inspel, or one comment. */
export type AnswerTarget = { themeId: string } | { contributionId: string } | { commentId: string }

export interface AnswerContent {
  outcome: Outcome
  /** May still be empty while the answer is prepared; never when it is published. */
  text: string
  /** Whose remit it is; needed when the outcome is outside_remit. */
  forwardedTo?: string | undefined
  /** The passage the answer points to. */
  passageId?: string | undefined
}

export type NewAnswer = AnswerTarget & AnswerContent

export type AnswerRefusal =
  | 'unknown'
  | 'already_published'
  | 'forwarded_to_missing'
  | 'text_missing'
  | 'unknown_passage'

export const lacksReceiver = ({ outcome, forwardedTo }: AnswerContent): boolean =>
  outcome === 'outside_remit' && !forwardedTo?.trim()

export const mayBePublished = ({ text }: { text: string }): boolean => text.trim() !== ''
