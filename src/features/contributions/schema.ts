import { z } from 'zod'
import { LANGUAGES, TEXT_LANGUAGES } from '~/kernel/language'
import { AGE_BANDS, MUNICIPALITY_CODES } from '~/kernel/place'
import {
  CAME_BY,
  linesOf,
  MADE_BY,
  ON_A_SHEET_MAX,
  REPORT_REASONS,
  REPORT_WORDS_MAX,
  ROLES,
  TEXT_MAX,
} from './domain'

const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

export const NewInspel = z.object({
  text: z
    .string('contributions.error.empty')
    .max(TEXT_MAX, 'contributions.error.too-long')
    .refine((text) => text.trim() !== '', 'contributions.error.empty'),
  language: z.enum(LANGUAGES).default('sv'),
  key: z.uuid('site.error.not-valid'),
  meeting: optional(z.uuid()),
})

/** What a form carries besides its answers: the sending's key, its language, and the form's version. */
export const SentForm = z.object({
  key: z.uuid('site.error.not-valid'),
  language: z.string().max(5).default('sv'),
  version: z.string().max(40).default(''),
})

export const ChangedInspel = NewInspel.pick({ text: true })

export const AboutSender = z.object({
  municipality: optional(z.enum(MUNICIPALITY_CODES, 'site.error.not-valid')),
  age: optional(z.enum(AGE_BANDS, 'site.error.not-valid')),
  role: optional(z.enum(ROLES, 'site.error.not-valid')),
})

/** What is asked on the page after sending. */
export const AfterSending = AboutSender.extend({
  textLanguage: optional(z.enum(TEXT_LANGUAGES, 'site.error.not-valid')),
})

export const SaidLanguage = z.object({ textLanguage: z.enum(TEXT_LANGUAGES, 'site.error.not-valid') })

export const TypedCode = z.object({
  kod: z.string('contributions.error.code').max(100, 'contributions.error.code'),
})

export const MaskedText = z.object({
  masked: z
    .string('contributions.error.mask-empty')
    .max(TEXT_MAX * 2, 'contributions.error.too-long')
    .refine((text) => text.trim() !== '', 'contributions.error.mask-empty'),
})

const reason = (message: string) => z.string(message).trim().min(1, message).max(1_000, message)

export const Reason = z.object({ reason: reason('contributions.error.reason') })
export const RetentionDecision = z.object({ decision: reason('contributions.error.reason') })
export const MergeWith = z.object({ other: reason('contributions.error.merge') })

export const NewReport = z
  .object({
    reason: z.enum(REPORT_REASONS, 'contributions.report.error.reason'),
    words: optional(z.string().trim().max(REPORT_WORDS_MAX, 'contributions.report.error.long')),
    key: z.uuid('site.error.not-valid'),
  })
  .refine(({ reason: why, words }) => why !== 'other' || Boolean(words), {
    path: ['words'],
    message: 'contributions.report.error.words',
  })

export const VerdictNote = z.object({
  note: optional(z.string().trim().max(1_000, 'contributions.error.reason')),
})

/** Empty takes the label back. */
export const CampaignNote = z.object({
  note: z.string().trim().max(500, 'contributions.alike.error.note'),
})

const SHEET_MAX = 3 * TEXT_MAX

/** What staff type from a sheet of paper or a telephone call. */
export const PaperInspel = AboutSender.extend({
  key: z.uuid('site.error.not-valid'),
  way: z.uuid('contributions.paper.error.way'),
  day: z.iso.date('contributions.paper.error.day'),
  came: z.enum(CAME_BY, 'contributions.paper.error.came'),
  language: z.enum(TEXT_LANGUAGES, 'site.error.not-valid'),
  text: z
    .string('contributions.paper.error.text')
    .max(SHEET_MAX, 'contributions.error.too-long')
    .refine((text) => text.trim() !== '', 'contributions.paper.error.text'),
  several: optional(z.literal('on', 'site.error.not-valid')),
  meeting: optional(z.uuid('site.error.not-valid')),
  confirmed: optional(z.string()),
  next: z.enum(['receipt', 'another', 'edit']).catch('receipt'),
})
  .refine(({ text, several }) => several || text.length <= TEXT_MAX, {
    path: ['text'],
    message: 'contributions.error.too-long',
  })
  .refine(({ text, several }) => !several || linesOf(text).length <= ON_A_SHEET_MAX, {
    path: ['text'],
    message: 'contributions.paper.error.many',
  })
  .refine(({ text, several }) => !several || linesOf(text).length > 0, {
    path: ['text'],
    message: 'contributions.paper.error.text',
  })

export const ScanAbout = z.object({
  description: optional(z.string().trim().max(500, 'site.error.not-valid')),
})

export const NewTranslation = z.object({
  language: z.enum(LANGUAGES, 'site.error.not-valid'),
  text: z
    .string('contributions.translate.error.text')
    .max(TEXT_MAX * 2, 'contributions.error.too-long')
    .refine((text) => text.trim() !== '', 'contributions.translate.error.text'),
  kind: z.enum(MADE_BY, 'contributions.translate.error.kind'),
  by: z
    .string('contributions.translate.error.by')
    .trim()
    .min(1, 'contributions.translate.error.by')
    .max(120, 'contributions.translate.error.by'),
})
