import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'
import { OUTCOMES } from '../domain'

const LINE_MAX = 200
const TEXT_MAX = 50_000

const line = z
  .string('strategy.error.missing')
  .trim()
  .min(1, 'strategy.error.missing')
  .max(LINE_MAX, 'strategy.error.line-too-long')
const text = z
  .string('strategy.error.missing')
  .max(TEXT_MAX, 'strategy.error.text-too-long')
  .refine((value) => value.trim() !== '', 'strategy.error.missing')
const optionalText = z.string().trim().max(TEXT_MAX, 'strategy.error.text-too-long').default('')
const optionalLine = z.string().trim().max(LINE_MAX, 'strategy.error.line-too-long').default('')
const day = z.iso.date('strategy.error.date')
const optionalId = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.uuid('site.error.not-valid').optional(),
)

export const DocumentForm = z.object({
  process: z.uuid('site.error.not-valid'),
  titleSv: line,
  titleEn: optionalLine,
  summarySv: text,
  summaryEn: optionalText,
})

export const PassageForm = z.object({
  part: line,
  heading: line,
  text,
  language: z.enum(LANGUAGES).default('sv'),
})

export const Reason = z.object({ reason: text })

export const ConsultationForm = z
  .object({
    slug: z
      .string('strategy.error.slug')
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'strategy.error.slug')
      .max(60, 'strategy.error.slug')
      // The receipts of comments stand at this address.
      .refine((slug) => slug !== 'kvitto', 'strategy.error.slug'),
    titleSv: line,
    titleEn: optionalLine,
    introSv: text,
    introEn: optionalText,
    opensOn: day,
    closesOn: day,
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ['closesOn'],
    message: 'strategy.error.dates',
  })

export const PublishedComment = z.object({ shown: text })

export const WithheldComment = z.object({
  reason: z.string('strategy.error.reason').trim().min(1, 'strategy.error.reason').max(2000),
})

export const AnswerForm = z
  .object({
    outcome: z.enum(OUTCOMES, 'strategy.error.outcome'),
    text: optionalText,
    forwardedTo: optionalLine,
    passage: optionalId,
    answer: optionalId,
  })
  .refine(({ outcome, forwardedTo }) => outcome !== 'outside_remit' || forwardedTo !== '', {
    path: ['forwardedTo'],
    message: 'strategy.error.forwarded-to',
  })

export const DecisionForm = z.object({
  decidedBy: line,
  decidedOn: day,
  caseNumber: line,
  title: line,
  text,
})
