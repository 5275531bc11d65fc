import { z } from 'zod'
import { TEXT_MAX } from '~/features/contributions'
import { LANGUAGES } from '~/kernel/language'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import { ROWS_MAX } from '~/platform/spreadsheet'
import { BATCH_MAX } from './domain'

const text = z
  .string('contributions.error.empty')
  .max(TEXT_MAX, 'contributions.error.too-long')
  .refine((typed) => typed.trim() !== '', 'contributions.error.empty')

/** A number that helps when it is one, and refuses nothing when it is not. */
const table = z.coerce.number().int().optional().catch(undefined)
const prompt = z
  .string()
  .max(100)
  .optional()
  .catch(undefined)
  .transform((id) => id || undefined)
const language = z.enum(LANGUAGES).default('sv').catch('sv')

/** Where a note belongs: table, question, language. Never a reason to refuse it. */
export const Place = z.object({ bord: table, steg: prompt, sprak: language })

export const TypedNote = Place.extend({
  text,
  key: z.uuid('site.error.not-valid'),
  antal: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
})

/** A note that somebody tries with: nothing of it is kept. */
export const TriedNote = Place.extend({ text })

export const NoteFromDevice = z.object({
  key: z.uuid('site.error.not-valid'),
  text: text.refine((typed) => !hasForbiddenCharacters(typed), 'site.error.forbidden-characters'),
  bord: table,
  steg: prompt,
  sprak: language,
  tid: z.coerce.date().min(new Date('2000-01-01')).max(new Date('2200-01-01')).optional().catch(undefined),
})

/** What a device sends: each note is looked at by itself, so that one that can't be taken holds up no other. */
export const FromDevice = z.object({ lappar: z.array(z.unknown()).min(1).max(BATCH_MAX) })
export const KeyOf = z.object({ key: z.string().max(100) })

export const TypedPin = z.object({ pin: z.string('capture.error.pin').max(40, 'capture.error.pin') })
export const TypedCode = z.object({ kod: z.string('capture.error.code').max(60, 'capture.error.code') })
export const TakenBack = z.object({ key: z.uuid('site.error.not-valid') })

const hint = z.string().max(60).optional()

/** The rows of a preview as its page carries them to the one button that saves them. */
export const PreviewedRows = z
  .array(
    z.object({
      line: z.number().int().min(1),
      text: text.refine((typed) => !hasForbiddenCharacters(typed)),
      promptId: z.string().max(100).optional(),
      tableNumber: z.number().int().optional(),
      language: z.enum(LANGUAGES).optional(),
      themeHint: hint,
    }),
  )
  .max(ROWS_MAX)

export const TypedLines = Place.extend({
  rader: z.string('capture.error.lines').refine((typed) => typed.trim() !== '', 'capture.error.lines'),
})

export const Confirmed = z.object({
  key: z.uuid('site.error.not-valid'),
  satt: z.enum(['paste', 'file'], 'site.error.not-valid'),
  sprak: language,
  rader: z.string('site.error.not-valid'),
})

export const NewPhotos = Place.extend({
  antal: z.coerce
    .number('capture.error.how-many')
    .int('capture.error.how-many')
    .min(0, 'capture.error.how-many')
    .max(500, 'capture.error.how-many'),
})

export const Transcribed = z.object({
  key: z.uuid('site.error.not-valid'),
  rader: z.string().default(''),
  sprak: language,
  gor: z.enum(['spara', 'klar']).default('spara'),
})

/** A file that a device wrote for somebody to carry by hand. */
export const Backup = z.object({
  kind: z.literal('inspel-mote'),
  code: z.string(),
  lappar: z.array(z.unknown()).max(ROWS_MAX),
})
