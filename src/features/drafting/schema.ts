import { z } from 'zod'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import { addressOf, DRAFTABLE, NETWORKS } from './domain'

/** What an admin types. An empty key keeps the one there is; it is forgotten by its own box, and with its address. */
export const ModelForm = z
  .object({
    address: z.string('drafting.error.address').trim().max(500, 'drafting.error.address'),
    network: z.enum(NETWORKS, 'drafting.error.network'),
    model: z
      .string('drafting.error.model')
      .trim()
      .min(1, 'drafting.error.model')
      .max(200, 'drafting.error.model'),
    key: z
      .string('drafting.error.key')
      .trim()
      .max(2_000, 'drafting.error.key')
      .regex(/^[\x21-\x7e]*$/, 'drafting.error.key')
      .default(''),
    forget: z.literal('on').optional(),
    on: z.literal('on').optional(),
    limit: z.coerce
      .number('drafting.error.limit')
      .int('drafting.error.limit')
      .min(0, 'drafting.error.limit')
      .max(100_000, 'drafting.error.limit'),
  })
  .transform(({ address, forget, on, limit, ...rest }) => ({
    ...rest,
    address: addressOf(address) ?? '',
    forgetKey: forget === 'on',
    isOn: on === 'on',
    monthlyLimit: limit,
  }))
  .refine(({ address }) => address !== '', { path: ['address'], message: 'drafting.error.address' })
  .refine(({ address, network }) => network === 'own' || !address.startsWith('http:'), {
    path: ['address'],
    message: 'drafting.error.https',
  })

export const TranslationForm = z.object({ into: z.enum(DRAFTABLE, 'site.error.not-valid') })

/** What every OpenAI-compatible service answers with, of which we read this much. */
export const ChatAnswer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
  usage: z
    .object({
      prompt_tokens: z.number().int().min(0).nullish().catch(undefined),
      completion_tokens: z.number().int().min(0).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
})

const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !hasForbiddenCharacters(text))

const Quote = z.strictObject({ id: z.number().int(), words: words(1_000) })
const STANCES = ['for', 'against', 'nuance'] as const

export const Sentences = z.strictObject({
  sentences: z
    .array(
      z.strictObject({
        kind: z.enum(['agree', 'disagree', 'says']),
        text: words(400),
        quotes: z.array(Quote.extend({ stance: z.enum(STANCES).default('for') })).max(12),
      }),
    )
    .max(20),
})

export const PileName = z.strictObject({ name: words(80), text: words(400), quotes: z.array(Quote).max(12) })

export const Translation = z.strictObject({ translation: words(20_000) })

const FENCE = '```'

/** Without a fence of three accents around it, and the name of a language on the fence's first line. */
const unfenced = (text: string): string => {
  const bare = text.trim()
  const first = bare.indexOf('\n')
  const isFenced =
    first > 0 && /^```[a-z]*\s*$/i.test(bare.slice(0, Math.min(first, 20))) && bare.endsWith(FENCE)
  return isFenced ? bare.slice(first, -FENCE.length) : bare
}

/** What a model answered, held against the form it was given. A fence around it is taken away; nothing else is mended. */
export const readAnswer = <T>(
  text: string,
  shape: z.ZodType<T>,
): { ok: true; value: T } | { ok: false; reason: 'not_json' | 'not_agreed' } => {
  let value: unknown
  try {
    value = JSON.parse(unfenced(text))
  } catch {
    return { ok: false, reason: 'not_json' }
  }
  const parsed = shape.safeParse(value)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: 'not_agreed' }
}
