import { z } from 'zod'

/** Letters of any alphabet, but nothing that could make two addresses of one. */
const ADDRESS = /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@"(),:;<>[\]\\]+\.[^\s@"(),:;<>[\]\\.]{2,}$/u

export const Asked = z.object({
  email: z
    .string('following.error.email')
    .trim()
    .max(254, 'following.error.email')
    .regex(ADDRESS, 'following.error.email'),
})
