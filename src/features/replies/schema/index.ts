import { z } from 'zod'
import { STANCES } from '~/features/strategy'
import { LANGUAGES } from '~/kernel/language'
import { textOf, type Values } from '~/platform/http/form'
import { DAYS_BEFORE_MAX, ORGANISATION_KINDS, ORGANISATION_MAX, type Span, TYPED_MAX } from '../domain'

const LINE_MAX = 400
const REASON_MAX = 2_000
const LINES_MAX = 100_000

const organisation = z
  .string('replies.error.organisation')
  .trim()
  .min(1, 'replies.error.organisation')
  .max(ORGANISATION_MAX, 'replies.error.organisation-too-long')
const email = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() ? value.trim() : undefined),
  z.email('replies.error.email').max(254, 'replies.error.email').optional(),
)
const reason = z
  .string('replies.error.reason')
  .trim()
  .min(1, 'replies.error.reason')
  .max(REASON_MAX, 'replies.error.line-too-long')

export const SentReply = z.object({
  organisation,
  text: z.string().max(TYPED_MAX, 'replies.error.too-long').default(''),
  email,
  writtenIn: z.enum(LANGUAGES).default('sv'),
  key: z.uuid('site.error.not-valid'),
})

/** The field of the answer to a question. */
export const answerField = (questionId: string): string => `q-${questionId}`

/** What was answered to each question that is asked. */
export const answersIn = (values: Values, questions: readonly { id: string }[]) =>
  questions.map(({ id }) => ({ questionId: id, text: textOf(values, answerField(id)) }))

/** Parts of a text as the boxes beside them say: "120-340". */
export const spansIn = (texts: readonly string[]): Span[] =>
  texts.flatMap((text) => {
    const [, from, to] = /^(\d{1,7})-(\d{1,7})$/.exec(text) ?? []
    return from && to ? [{ startsAt: Number(from), endsAt: Number(to) }] : []
  })

const words = z.string().max(TYPED_MAX).default('')

export const PointForm = z.object({
  words,
  passage: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.uuid('site.error.not-valid').nullable(),
  ),
  stance: z.enum(STANCES, 'replies.error.stance'),
})

export const NothingForm = z.object({ words, reason })

export const PublishForm = z
  .object({
    masks: z.string().max(LINES_MAX, 'replies.error.line-too-long').default(''),
    original: z.string().optional(),
  })
  .refine(({ masks, original }) => original === undefined || masks.trim() === '', {
    path: ['original'],
    message: 'replies.error.original-masked',
  })

export const WithholdForm = z.object({ reason })

export const QuestionForm = z.object({
  sv: z
    .string('replies.error.question')
    .trim()
    .min(1, 'replies.error.question')
    .max(LINE_MAX, 'replies.error.line-too-long'),
  en: z.string().trim().max(LINE_MAX, 'replies.error.line-too-long').default(''),
})

export const InvitationForm = z.object({
  organisation,
  email,
  kind: z.enum(ORGANISATION_KINDS, 'site.error.not-valid'),
})

/** Nothing typed: the system reminds nobody. */
export const RemindingForm = z.object({
  days: z
    .string()
    .trim()
    .refine(
      (typed) =>
        typed === '' || (/^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= DAYS_BEFORE_MAX),
      'replies.error.days',
    )
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .default(null),
})

export const PastedForm = z.object({
  lines: z
    .string('replies.error.lines')
    .max(LINES_MAX, 'replies.error.lines-many')
    .refine((value) => value.trim() !== '', 'replies.error.lines'),
})
