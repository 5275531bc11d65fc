import { z } from 'zod'
import { BODY_MAX, TITLE_MAX } from './domain'

export const PageForm = z.object({
  title: z
    .string('handbook.error.title')
    .trim()
    .min(1, 'handbook.error.title')
    .max(TITLE_MAX, 'handbook.error.too-long'),
  body: z
    .string('handbook.error.body')
    .trim()
    .min(1, 'handbook.error.body')
    .max(BODY_MAX, 'handbook.error.too-long'),
  revision: z.coerce.number().int().min(1).default(1),
})
