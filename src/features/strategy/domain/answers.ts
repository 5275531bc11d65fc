export const OUTCOMES = ['woven_in', 'partly', 'not_taken_up', 'outside_remit', 'already_so'] as const
/** What an official answer comes down to. */
export type Outcome = (typeof OUTCOMES)[number]

/**
 * What is answered: a theme (and with it every inspel sorted there), one inspel, one comment,
 * or a group of comments that say the same (and with it each of them).
 */
export type AnswerTarget =
  | { themeId: string }
  | { contributionId: string }
  | { commentId: string }
  | { groupId: string }

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
  | 'in_group'
  | 'unknown_passage'

export const lacksReceiver = ({ outcome, forwardedTo }: AnswerContent): boolean =>
  outcome === 'outside_remit' && !forwardedTo?.trim()

/** Whether somebody else can read it and say that it is right. */
export const isWritten = ({ text }: { text: string }): boolean => text.trim() !== ''

/** Written, and read by another than its writer. */
export const mayBePublished = (answer: { text: string; reviewedAt: Date | null }): boolean =>
  isWritten(answer) && answer.reviewedAt !== null

/** An answer is reviewed by another person than the one who wrote it. */
export const mayReview = (answer: { preparedBy: string | null }, reader: string | null): boolean =>
  reader === null || answer.preparedBy !== reader
