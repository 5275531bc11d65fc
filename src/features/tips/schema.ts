import { z } from 'zod'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { ANSWERS, WHAT_MAX } from './domain'

const upTo = (max: number) => z.string().trim().max(max, 'tips.error.too-long').default('')
const place = z
  .union([z.literal('').transform(() => null), z.enum(MUNICIPALITY_CODES, 'site.error.not-valid')])
  .default(null)

export const TipForm = z.object({
  what: z.string('tips.error.what').trim().min(1, 'tips.error.what').max(WHAT_MAX, 'tips.error.too-long'),
  whoNotices: upTo(500),
  happensWhen: upTo(200),
  municipality: place,
  credit: upTo(120),
  replyTo: z.union([z.literal('').transform(() => null), z.email('tips.error.mail').max(200)]).default(null),
  key: z.uuid('site.error.not-valid'),
})

export const AnswerForm = z
  .object({
    answer: z.enum(ANSWERS, 'tips.error.answer'),
    text: upTo(1_000),
    headline: upTo(120),
    writer: z.uuid('site.error.not-valid').nullable().default(null),
  })
  .refine(({ answer, text }) => answer === 'story' || text !== '', {
    path: ['text'],
    message: 'tips.error.why',
  })

export const LinkForm = z.object({
  name: z
    .string('tips.error.link-name')
    .trim()
    .min(1, 'tips.error.link-name')
    .max(120, 'tips.error.too-long'),
})
