import { z } from 'zod'
import { ROLES } from '~/features/contributions'
import { WAY_IN_KINDS } from '~/features/processes'
import { LANGUAGES } from '~/kernel/language'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { orEmpty } from '~/platform/http/form'
import { STEPS, WORDS_MAX } from './domain'

export const AnswerForm = z.object({
  value: z
    .string('pulse.error.value')
    .regex(/^[1-5]$/, 'pulse.error.value')
    .transform(Number)
    .refine((value) => value <= STEPS, 'pulse.error.value'),
  words: z.string().trim().max(WORDS_MAX, 'pulse.error.words').default(''),
  municipality: orEmpty(z.enum(MUNICIPALITY_CODES, 'site.error.not-valid')),
  role: orEmpty(z.enum(ROLES, 'site.error.not-valid')),
  language: z.enum(LANGUAGES).default('sv'),
  key: z.uuid('site.error.not-valid'),
})

/** The way in that an address names; anything else is none. */
export const wayInFrom = (typed: string | undefined): string | null =>
  WAY_IN_KINDS.find((kind) => kind === typed) ?? null

export const ShareForm = z.object({
  oneIn: z
    .string('pulse.error.share')
    .trim()
    .regex(/^\d{1,3}$/, 'pulse.error.share')
    .transform(Number)
    .refine((value) => value <= 100, 'pulse.error.share'),
})

export const ClearedWords = z.object({
  text: z
    .string('pulse.error.cleared')
    .trim()
    .min(1, 'pulse.error.cleared')
    .max(WORDS_MAX, 'pulse.error.words'),
})
