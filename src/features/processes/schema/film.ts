import { z } from 'zod'
import type { Values } from '~/platform/http/form'
import { localizedFrom } from './staff'

const TRANSCRIPT_MAX = 30_000
const maybe = (max: number) => z.string().trim().max(max, 'processes.error.text-long').default('')

/** A film stands elsewhere, and what is said in it stands here. */
export const FilmForm = z.object({
  'label-sv': z.string('processes.error.film-name').trim().min(1, 'processes.error.film-name').max(120),
  'label-en': maybe(120),
  'label-fi': maybe(120),
  href: z
    .string('processes.error.film-address')
    .trim()
    .max(1_000, 'processes.error.film-address')
    .refine((typed) => URL.parse(typed)?.protocol === 'https:', 'processes.error.film-address'),
  'transcript-sv': z
    .string('processes.error.film-transcript')
    .trim()
    .min(1, 'processes.error.film-transcript')
    .max(TRANSCRIPT_MAX, 'processes.error.text-long'),
  'transcript-en': maybe(TRANSCRIPT_MAX),
  'transcript-fi': maybe(TRANSCRIPT_MAX),
  'alt-sv': maybe(300),
  'alt-en': maybe(300),
  'alt-fi': maybe(300),
})

export const filmFrom = (values: Values, href: string) => ({
  href,
  label: localizedFrom(values, 'label'),
  transcript: localizedFrom(values, 'transcript'),
  alt: localizedFrom(values, 'alt'),
})
