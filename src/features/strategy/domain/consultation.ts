export const STANCES = ['keep', 'change', 'remove', 'question'] as const
/** What the sender wants with the passage. */
export type Stance = (typeof STANCES)[number]

export const SENDER_KINDS = ['private', 'organisation'] as const
export type SenderKind = (typeof SENDER_KINDS)[number]

export const COMMENT_MAX = 10_000
export const SENDER_NAME_MAX = 200

export type ConsultationMoment = 'coming' | 'open' | 'closed'

/** Whether a consultation takes comments at a moment. The deadline's own second counts. */
export const consultationMoment = (
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  at: Date,
): ConsultationMoment => {
  if (at < opensAt) return 'coming'
  return at.getTime() < closesAt.getTime() + 1000 ? 'open' : 'closed'
}

/** What happens with a consultation that is over: comments are read and answered, then the text is decided. */
export type Afterwards = 'body' | 'answered' | 'decided'

export const afterwards = (
  { published, answered }: { published: number; answered: number },
  decidedAfterwards: boolean,
): Afterwards => {
  if (answered < published) return 'body'
  if (decidedAfterwards) return 'decided'
  return published > 0 ? 'answered' : 'body'
}

export type CommentState = 'waiting' | 'published' | 'withheld'

export const commentState = (comment: {
  publishedText: string | null
  withheldReason: string | null
}): CommentState => {
  if (comment.publishedText !== null) return 'published'
  return comment.withheldReason === null ? 'waiting' : 'withheld'
}

export interface NewComment {
  consultationId: string
  passageId: string
  stance: Stance
  body: string
  language: string
  senderKind: SenderKind
  /** Only an organisation is named. */
  senderName?: string | undefined
  /** Made by the sender's page; sending again with the same key gives the first receipt. */
  idempotencyKey: string
  /** Why it may have been sent by a program. */
  suspicion?: string | undefined
}

export interface CommentReceipt {
  commentId: string
  code: string
  receivedAt: Date
}
