import type { Localized } from '~/kernel/language'
import type { Span } from './cutting'

export const ORGANISATION_MAX = 200
/** Of a field that is typed, and of all there is in a file. */
export const TYPED_MAX = 100_000
export const TEXT_MAX = 500_000
export const FILE_BYTES_MAX = 10 * 1024 * 1024
/** How long a file is kept beside a form in which something was wrong. */
export const UPLOAD_HOURS = 24

/** A question of a consultation. */
export interface Question {
  id: string
  text: Localized
}

/** A part of a reply's text: the answer to a question, or what was said besides. */
export interface Section extends Span {
  questionId: string | null
}

const BETWEEN = '\n\n'

/** Answers and free text as the one text that is read, cut and shown. */
export const replyText = (
  answers: readonly { questionId: string; text: string }[],
  body: string,
): { text: string; sections: Section[] } => {
  let text = ''
  const sections: Section[] = []
  for (const { questionId, text: part } of [...answers, { questionId: null, text: body }]) {
    const words = part.trim()
    if (words === '') continue
    if (text) text += BETWEEN
    sections.push({ questionId, startsAt: text.length, endsAt: text.length + words.length })
    text += words
  }
  return { text, sections }
}

/** The question that a part of a reply answers. */
export const questionAt = (sections: readonly Section[], at: number): string | null =>
  sections.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)?.questionId ?? null

export type ReplyState = 'waiting' | 'published' | 'withheld'

export const replyState = (reply: {
  publishedAt: Date | null
  withheldReason: string | null
}): ReplyState => {
  if (reply.publishedAt) return 'published'
  return reply.withheldReason === null ? 'waiting' : 'withheld'
}

/** A reply as it was received. */
export interface NewReply {
  consultationId: string
  invitationId?: string | undefined
  organisation: string
  language: string
  answers: readonly { questionId: string; text: string }[]
  body: string
  file?: ReceivedFile | undefined
  /** Made by the sender's page; sending again with the same key gives the first receipt. */
  idempotencyKey: string
  /** Where the receipt is sent as a letter; kept nowhere else. */
  receiptTo?: string | undefined
  suspicion?: string | undefined
}

export interface ReceivedFile {
  name: string
  mime: string
  bytes: Uint8Array
  /** What stands in it. */
  text: string
}

export interface ReplyReceipt {
  replyId: string
  code: string
  receivedAt: Date
}
