import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { AUDIENCES, STORY_KINDS, toBlocks, WHOLE_COUNTY } from './domain'

const many = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(type))
const short = z.string().trim().max(200, 'newsroom.error.too-long').default('')

export const StoryForm = z
  .object({
    headline: z
      .string('newsroom.error.headline')
      .trim()
      .min(1, 'newsroom.error.headline')
      .max(120, 'newsroom.error.too-long'),
    lead: z.string().trim().max(500, 'newsroom.error.too-long').default(''),
    body: z.string().max(40_000, 'newsroom.error.too-long').default('').transform(toBlocks),
    kind: z.enum(STORY_KINDS, 'site.error.not-valid'),
    language: z.enum(LANGUAGES, 'site.error.not-valid'),
    audience: z.enum(AUDIENCES, 'site.error.not-valid'),
    municipalities: many(z.enum([WHOLE_COUNTY, ...MUNICIPALITY_CODES], 'site.error.not-valid')),
    passageIds: many(z.uuid('site.error.not-valid')),
    pictureAlt: z.string().trim().max(400, 'newsroom.error.too-long').default(''),
    pictureCredit: short,
  })
  .transform(({ body, ...story }) => ({ ...story, blocks: body }))
