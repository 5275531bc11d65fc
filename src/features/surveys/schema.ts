import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'

export const Begin = z.object({
  key: z.uuid('site.error.not-valid'),
  language: z.enum(LANGUAGES).default('sv'),
})

const CONTACT = /^(\+?[\d\s-]{7,20}|[^\s@]+@[^\s@]+\.[^\s@]+)$/

export const PrizeContact = z.object({
  contact: z
    .string('surveys.error.contact')
    .trim()
    .max(200, 'surveys.error.contact')
    .regex(CONTACT, 'surveys.error.contact'),
})

const words = (max: number, message: string) => z.string(message).trim().min(1, message).max(max, message)
const maybe = z.string().trim().max(3_000, 'surveys.error.comment').default('')

export const ResultComment = z.object({ sv: words(3_000, 'surveys.error.comment'), en: maybe })

const day = z.iso.date('site.error.not-valid')

export const DrawForm = z
  .object({
    prizeSv: words(300, 'surveys.error.prize'),
    prizeEn: maybe,
    winners: z.coerce
      .number('surveys.error.winners')
      .int('surveys.error.winners')
      .min(1, 'surveys.error.winners')
      .max(50, 'surveys.error.winners'),
    closesOn: day,
    deleteOn: day,
  })
  .refine((draw) => draw.deleteOn >= draw.closesOn, {
    path: ['deleteOn'],
    message: 'surveys.error.delete-on',
  })
