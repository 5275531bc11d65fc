import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'
import {
  FORWARDING_STEPS,
  needsWords,
  OUTCOMES,
  PASSAGE_MAX,
  REFERENCE_KINDS,
  reservationsIn,
  votesIn,
} from '../domain'

const LINE_MAX = 200
const TEXT_MAX = PASSAGE_MAX
const IMPORT_MAX = 2_000_000

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
const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
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

const version = z.coerce
  .number('site.error.not-valid')
  .int('site.error.not-valid')
  .min(0, 'site.error.not-valid')

export const WordingForm = z.object({ text, why: optionalLine, fromVersion: version })

/** What is being written may be empty for a while. */
export const DraftForm = WordingForm.extend({
  text: z.string('strategy.error.missing').max(TEXT_MAX, 'strategy.error.text-too-long'),
})

export const TakenBack = WordingForm.omit({ text: true })

export const ReferenceForm = z.object({
  kind: z.enum(REFERENCE_KINDS, 'writing.error.kind'),
  title: line,
  href: optionalLine.refine((value) => value === '' || isWebAddress(value), 'writing.error.address'),
  note: optionalText,
  seenOn: day,
})

export const TellingFields = z.object({ text, fromVersion: version })

export const ImportForm = z.object({
  markdown: z
    .string('writing.error.import-empty')
    .max(IMPORT_MAX, 'writing.error.import-large')
    .refine((value) => value.trim() !== '', 'writing.error.import-empty'),
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

/** What became of a question that was passed on; how it ended has to be told in words. */
export const ForwardingForm = z
  .object({
    step: z.enum(FORWARDING_STEPS, 'strategy.forwarding.error.step'),
    happenedOn: day,
    text: optionalText,
    link: optionalLine.refine((value) => value === '' || isWebAddress(value), 'writing.error.address'),
  })
  .refine(({ step, text }) => !needsWords(step) || text !== '', {
    path: ['text'],
    message: 'strategy.forwarding.error.text',
  })

/** A name is needed where no group is chosen. */
export const GroupForm = z
  .object({ group: optionalId, title: optionalLine })
  .refine(({ group, title }) => group !== undefined || title !== '', {
    path: ['title'],
    message: 'strategy.group.error.name',
  })

export const StatementForm = z.object({ intro: text })

export const DecisionForm = z.object({
  decidedBy: line,
  decidedOn: day,
  caseNumber: line,
  title: line,
  text,
})

const asLines = <T>(read: (typed: string) => T[] | undefined, message: string) =>
  optionalText.transform((typed, issues) => {
    const found = read(typed)
    if (!found) issues.addIssue({ code: 'custom', message })
    return found ?? []
  })

export const VoicesForm = z.object({
  minutesUrl: z.union([
    z.literal(''),
    z
      .url({ protocol: /^https$/, error: 'strategy.error.minutes-url' })
      .max(500, 'strategy.error.line-too-long'),
  ]),
  minutesParagraph: z.string().trim().max(40, 'strategy.error.line-too-long').default(''),
  votes: asLines(votesIn, 'strategy.error.votes'),
  reservations: asLines(reservationsIn, 'strategy.error.reservations'),
})
