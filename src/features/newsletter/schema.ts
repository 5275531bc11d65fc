import { z } from 'zod'
import { TOPICS } from '~/features/newsroom'
import { isId } from '~/kernel/ids'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { isDay } from '~/kernel/time'
import { clockTime, orEmpty, several, textOf, type Values } from '~/platform/http/form'
import { LETTER_LANGUAGES } from './domain'

/** An address that every mail server on the way can write: letters of a domain may be any, before the @ only ASCII. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^\s@"(),:;<>[\]\\]+\.[^\s@"(),:;<>[\]\\.]{2,}$/u

export const WishForm = z.object({
  topics: several(z.enum(TOPICS, 'site.error.not-valid')),
  municipality: orEmpty(z.enum(MUNICIPALITY_CODES, 'site.error.not-valid')),
  language: z.enum(LETTER_LANGUAGES, 'site.error.not-valid'),
})

export const SignUpForm = WishForm.extend({
  email: z
    .string('newsletter.error.email')
    .trim()
    .max(254, 'newsletter.error.email')
    .regex(ADDRESS, 'newsletter.error.email'),
})

const upTo = (max: number) => z.string().trim().max(max, 'newsletter.error.too-long').default('')
const inSwedish = (max: number) =>
  upTo(max).refine((text) => text !== '', { message: 'newsletter.error.headline' })

export const IssueForm = z
  .object({
    'headline-sv': inSwedish(120),
    'headline-en': upTo(120),
    'headline-fi': upTo(120),
    'intro-sv': upTo(2_000),
    'intro-en': upTo(2_000),
    'intro-fi': upTo(2_000),
    happenings: several(z.string().max(120)),
  })
  .transform((typed) => {
    const localized = (name: 'headline' | 'intro') => ({
      sv: typed[`${name}-sv`],
      ...(typed[`${name}-en`] ? { en: typed[`${name}-en`] } : {}),
      ...(typed[`${name}-fi`] ? { fi: typed[`${name}-fi`] } : {}),
    })
    return { headline: localized('headline'), intro: localized('intro'), happenings: typed.happenings }
  })

/** The field that says where a story stands in the letter. */
export const placeField = (storyId: string): string => `plats-${storyId}`

/** The chosen stories in their order; a field that holds no number is named. */
export const storiesIn = (values: Values): { stories: string[]; wrong: string[] } => {
  const placed = Object.keys(values)
    .filter((field) => field.startsWith('plats-'))
    .map((field) => ({ field, id: field.slice('plats-'.length), typed: textOf(values, field).trim() }))
    .filter(({ id, typed }) => isId(id) && typed !== '')
  const wrong = placed.filter(({ typed }) => !/^\d{1,3}$/.test(typed)).map(({ field }) => field)
  const stories = placed.sort((a, b) => Number(a.typed) - Number(b.typed)).map(({ id }) => id)
  return { stories, wrong }
}

export const SendForm = z
  .object({
    day: orEmpty(z.string().trim().refine(isDay, { message: 'newsletter.error.day' })),
    time: orEmpty(clockTime('newsletter.error.time')),
  })
  .refine(({ day, time }) => (day === null) === (time === null), {
    path: ['day'],
    message: 'newsletter.error.when',
  })
