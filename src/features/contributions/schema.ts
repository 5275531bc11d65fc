import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'
import { AGE_BANDS, MUNICIPALITY_CODES } from '~/kernel/place'
import { ROLES, TEXT_MAX } from './domain'

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

export const ChangedInspel = NewInspel.pick({ text: true })

export const AboutSender = z.object({
  municipality: optional(z.enum(MUNICIPALITY_CODES, 'site.error.not-valid')),
  age: optional(z.enum(AGE_BANDS, 'site.error.not-valid')),
  role: optional(z.enum(ROLES, 'site.error.not-valid')),
})

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
