import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { several } from '~/platform/http/form'
import { AUDIENCES, CONSENTS, MINORITIES, STORY_KINDS, TOLD_AGES, TOPICS, WHOLE_COUNTY } from '../domain'

const upTo = (max: number) => z.string().trim().max(max, 'newsroom.error.too-long').default('')
const day = z.union([z.literal('').transform(() => null), z.iso.date('newsroom.error.day')]).default(null)
const hundredth = z
  .string()
  .trim()
  .regex(/^(\d{1,2}|100|)$/, 'newsroom.error.focus')
  .default('')
  .transform((typed) => (typed === '' ? 50 : Number(typed)))
const chosen = 'site.error.not-valid'

/** All of a story but its body, which is read by itself. */
export const StoryForm = z
  .object({
    headline: z
      .string('newsroom.error.headline')
      .trim()
      .min(1, 'newsroom.error.headline')
      .max(120, 'newsroom.error.too-long'),
    lead: upTo(500),
    short: upTo(500),
    means: upTo(500),
    reader: upTo(200),
    purpose: upTo(300),
    action: upTo(300),
    when: upTo(200),
    where: upTo(200),
    cost: upTo(200),
    contact: upTo(200),
    next: upTo(300),
    kind: z.enum(STORY_KINDS, chosen),
    language: z.enum(LANGUAGES, chosen),
    audiences: several(z.enum(AUDIENCES, chosen)),
    municipalities: several(z.enum([WHOLE_COUNTY, ...MUNICIPALITY_CODES], chosen)),
    topics: several(z.enum(TOPICS, chosen)),
    minorities: several(z.enum(MINORITIES, chosen)),
    ages: several(z.enum(TOLD_AGES, chosen)),
    passageIds: several(z.uuid(chosen)),
    pictureAlt: upTo(400),
    pictureCredit: upTo(200),
    pictureConsent: z.union([z.literal('').transform(() => null), z.enum(CONSENTS, chosen)]).default(null),
    pictureGone: z
      .enum(['', 'on'])
      .default('')
      .transform((typed) => typed === 'on'),
    focusX: hundredth,
    focusY: hundredth,
    plannedOn: day,
    reviewOn: day,
  })
  .transform(({ when, where, cost, contact, next, focusX, focusY, audiences, ...story }) => ({
    ...story,
    audiences: audiences.length > 0 ? audiences : (['everyone'] as const).slice(),
    practical: Object.fromEntries(
      Object.entries({ when, where, cost, contact, next }).filter(([, told]) => told !== ''),
    ),
    pictureFocus: focusX === 50 && focusY === 50 ? null : { x: focusX, y: focusY },
  }))
