import { z } from 'zod'
import { TOPICS } from '~/features/newsroom'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { orEmpty, several } from '~/platform/http/form'
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
