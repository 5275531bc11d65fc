import { z } from 'zod'
import { STATEMENTS_MAX, toStatements } from './domain'

const line = (message: string) =>
  z.string(message).trim().min(1, message).max(120, 'sensemaking.error.too-long')
const text = (message: string) =>
  z.string(message).trim().min(1, message).max(2_000, 'sensemaking.error.too-long')
const optionalLine = z.string().trim().max(2_000, 'sensemaking.error.too-long').optional()

export const ThemeForm = z
  .object({
    title: line('sensemaking.error.title'),
    titleEn: optionalLine,
    description: text('sensemaking.error.description'),
    descriptionEn: optionalLine,
    position: z.coerce.number('sensemaking.error.position').int().min(0).max(999).optional(),
  })
  .transform(({ title, titleEn, description, descriptionEn, position }) => ({
    title: { sv: title, ...(titleEn ? { en: titleEn } : {}) },
    description: { sv: description, ...(descriptionEn ? { en: descriptionEn } : {}) },
    ...(position === undefined ? {} : { position }),
  }))

export const SentenceForm = z.object({
  text: z
    .string('sensemaking.error.sentence')
    .trim()
    .min(1, 'sensemaking.error.sentence')
    .max(1_000, 'sensemaking.error.too-long'),
  kind: z.enum(['agree', 'disagree', 'says']).catch('says'),
})

export const CiteForm = z.object({
  words: z
    .string('sensemaking.error.words')
    .trim()
    .min(1, 'sensemaking.error.words')
    .max(2_000, 'sensemaking.error.too-long')
    .refine((words) => /\s/.test(words), 'sensemaking.error.one-word'),
  stance: z.enum(['for', 'against', 'nuance']).catch('for'),
})

export const SplitForm = z.object({
  statements: z
    .string('sensemaking.error.no-statement')
    .transform(toStatements)
    .refine((all) => all.length > 0, 'sensemaking.error.no-statement')
    .refine((all) => all.length <= STATEMENTS_MAX, 'sensemaking.error.too-many'),
})
