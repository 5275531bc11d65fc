import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { GRADES, GROUP } from './domain'

/** As long as one inspel may be. */
const TEXT_MAX = 10_000
const LONG_MAX = 40_000

const key = z.uuid('site.error.not-valid')
const empty = (value: unknown) => (value === '' ? undefined : value)

const day = z.iso.date('workshops.error.day')

const common = {
  key,
  municipality: z.enum(MUNICIPALITY_CODES, 'workshops.error.municipality'),
  day,
  language: z.enum(LANGUAGES, 'site.error.not-valid'),
}

export const WorkshopForm = z.object({
  ...common,
  group: z.string().trim().max(80, 'workshops.error.group').default(''),
  people: z
    .string('workshops.error.people')
    .trim()
    .regex(/^\d{1,3}$/, 'workshops.error.people')
    .transform(Number)
    .refine((n) => n >= GROUP.min && n <= GROUP.max, 'workshops.error.people'),
  minutes: z.enum(['60', '75'], 'site.error.not-valid').transform(Number),
})

export const LessonForm = z.object({
  ...common,
  grade: z.enum(GRADES, 'workshops.error.grade'),
  minutes: z.enum(['50', '60'], 'site.error.not-valid').transform(Number),
})

/** What was typed under each question, a line for each inspel. */
export const LinesForm = z
  .looseObject({ key })
  .refine((typed) => Object.values(typed).every((one) => typeof one !== 'string' || one.length <= LONG_MAX), {
    path: ['lines'],
    message: 'workshops.error.lines-long',
  })

export const NoteForm = z.object({
  key,
  text: z
    .string('workshops.error.note')
    .max(TEXT_MAX, 'workshops.error.note-long')
    .refine((text) => text.trim() !== '', 'workshops.error.note'),
  step: z.preprocess(empty, z.string().max(40).optional()),
})

const reply = z.string().trim().max(TEXT_MAX, 'workshops.error.reply-long').default('')

export const ReplyForm = z.object({
  sv: reply.refine((text) => text !== '', 'workshops.error.reply'),
  en: reply,
  fi: reply,
  fit: reply,
  se: reply,
  smj: reply,
})
