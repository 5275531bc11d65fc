import { z } from 'zod'
import { LANGUAGES } from '~/kernel/language'
import { COMMENT_MAX, SENDER_KINDS, SENDER_NAME_MAX, STANCES } from '../domain'

export const SentComment = z
  .object({
    stance: z.enum(STANCES, 'strategy.error.stance'),
    text: z
      .string('strategy.error.comment-empty')
      .max(COMMENT_MAX, 'strategy.error.comment-too-long')
      .refine((text) => text.trim() !== '', 'strategy.error.comment-empty'),
    sender: z.enum(SENDER_KINDS, 'strategy.error.sender'),
    name: z.string().max(SENDER_NAME_MAX, 'strategy.error.name-too-long').default(''),
    language: z.enum(LANGUAGES).default('sv'),
    key: z.uuid('site.error.not-valid'),
  })
  .refine(({ sender, name }) => sender !== 'organisation' || Boolean(name?.trim()), {
    path: ['name'],
    message: 'strategy.error.name-missing',
    // Also when another field is wrong: all that is wrong is told at once.
    when: () => true,
  })
