import { z } from 'zod'
import { MINORITIES } from '~/features/newsroom'
import { localizedFrom } from '~/features/processes'
import { LANGUAGES } from '~/kernel/language'
import { orEmpty, several } from '~/platform/http/form'
import { AGREEMENTS, CASE_FORMS, CASE_KINDS, CASE_STEPS, type Party, SAMETINGET } from './domain'

const long = 'minorities.error.too-long'
const text = (max: number) => z.string().trim().max(max, long).default('')
const needed = (max: number, message: string) => z.string(message).trim().min(1, message).max(max, long)
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)
const day = z.iso.date('minorities.error.day')
const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const bodies = text(4_000).refine((typed) => linesOf(typed).every((line) => line.length <= 160), long)

const Fields = z.object({
  kind: z.enum(CASE_KINDS, 'minorities.error.kind'),
  minorities: several(z.enum(MINORITIES, 'site.error.not-valid')),
  'title-sv': needed(160, 'minorities.error.title'),
  'title-en': text(160),
  'title-fi': text(160),
  'about-sv': needed(4_000, 'minorities.error.about'),
  'about-en': text(4_000),
  'about-fi': text(4_000),
  sametinget: ticked,
  villages: bodies,
  organisations: bodies,
  form: z.enum(CASE_FORMS, 'minorities.error.form'),
  document: orEmpty(z.uuid('site.error.not-valid')),
  caseNumber: text(60),
  secret: ticked,
  secretGround: text(300),
})

const always = () => true
const fault = (path: keyof z.infer<typeof Fields>, name: string) => ({
  path: [path],
  message: `minorities.error.${name}`,
  // Also when other fields are wrong: all that is wrong is told at once.
  when: always,
})

/** A case as it is typed; faults that two fields make together stand where they are mended. */
export const CaseForm = Fields.refine(
  ({ sametinget, villages, organisations }) => sametinget || [villages, organisations].some(Boolean),
  fault('organisations', 'parties'),
)
  .refine(
    ({ kind, minorities }) => kind !== 'minority' || minorities.length > 0,
    fault('minorities', 'minorities'),
  )
  .refine(
    ({ secret, secretGround }) => !secret || Boolean(secretGround),
    fault('secretGround', 'secret-ground'),
  )
  .transform((typed) => {
    const { kind, form, caseNumber, secret, secretGround } = typed
    const parties: Party[] = [
      ...(typed.sametinget ? [{ kind: 'sametinget' as const, name: SAMETINGET }] : []),
      ...linesOf(typed.villages).map((name) => ({ kind: 'sameby' as const, name })),
      ...linesOf(typed.organisations).map((name) => ({ kind: 'organisation' as const, name })),
    ]
    return {
      ...{ kind, form, caseNumber, secret, secretGround, parties },
      minorities: kind === 'sami' ? ['sami' as const] : typed.minorities,
      documentId: typed.document,
      title: localizedFrom(typed as never, 'title'),
      about: localizedFrom(typed as never, 'about'),
    }
  })

export const Key = z.object({ key: z.uuid('site.error.not-valid') })

export const StepForm = z.object({
  step: z.enum(
    CASE_STEPS.filter((step) => step !== 'closed'),
    'minorities.error.step',
  ),
  takenOn: day,
  note: text(2_000),
})

export const EndForm = z.object({
  agreement: z.enum(AGREEMENTS, 'minorities.error.agreement'),
  closedOn: day,
  why: needed(4_000, 'minorities.error.why'),
})

export const MinutesForm = z.object({
  minutes: text(50_000),
  language: z.enum(LANGUAGES, 'site.error.not-valid'),
})

export const PassageChoice = z.object({ passage: z.uuid('minorities.error.passage') })

export const EffectForm = z
  .object({ after: orEmpty(z.uuid('site.error.not-valid')), effect: text(4_000) })
  .transform(({ after, effect }) => ({ afterWordingId: after, effect }))
