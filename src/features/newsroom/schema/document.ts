import { z } from 'zod'
import { hasForbiddenCharacters } from '~/kernel/plain-text'
import { type Block, CONSENTS, tidyBlocks, tidyPieces } from '../domain/document'

/** On this site, or with https, mailto or tel: no other scheme can stand in a link. */
const HREF = /^(\/(?!\/)[^\s]*|https:\/\/[^\s]+|mailto:[^\s]+|tel:[+\d-]+)$/
export const href = z.string().max(500).regex(HREF)

const BLOCKS_MAX = 400
const plain = z.string().refine((value) => !hasForbiddenCharacters(value))
const text = plain.max(4_000)
const line = plain.trim().max(500)
const pieces = z
  .array(
    z.object({
      text,
      href: href.optional(),
      term: z
        .string()
        .regex(/^[a-z0-9-]{1,80}$/)
        .optional(),
    }),
  )
  .max(400)
  .transform((all) =>
    tidyPieces(
      all.map((one) => ({
        text: one.text,
        // As it can be typed: "[words](address)" ends at the first parenthesis.
        ...(one.href ? { href: one.href.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')) } : {}),
        ...(one.term && !one.href ? { term: one.term } : {}),
      })),
    ),
  )

export const BlockSchema: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: pieces }),
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: line }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(pieces).min(1).max(100) }),
  z.object({ kind: z.literal('quote'), text, role: line }),
  z.object({ kind: z.literal('question'), question: line, answer: pieces }),
  z.object({ kind: z.literal('fact'), title: line, text: pieces }),
  z.object({
    kind: z.literal('picture'),
    pictureId: z.uuid(),
    alt: line,
    credit: line,
    consent: z.enum(CONSENTS).nullable(),
  }),
  z
    .object({
      kind: z.literal('money'),
      what: line,
      sek: z.number().int().min(0).max(1e12),
      funder: line,
      year: z.number().int().min(1990).max(2100),
      moneyId: z.uuid().optional(),
    })
    .transform(({ moneyId, ...money }) => ({ ...money, ...(moneyId ? { moneyId } : {}) })),
  z.object({
    kind: z.literal('film'),
    href: z.url({ protocol: /^https$/ }).max(500),
    title: line,
    transcript: plain.max(20_000),
    pictureId: z.uuid().nullable(),
    alt: line,
  }),
  z
    .object({
      kind: z.literal('table'),
      caption: line,
      head: z.array(line).min(1).max(8),
      rows: z.array(z.array(line).min(1).max(8)).max(100),
    })
    .refine(({ head, rows }) => rows.every((row) => row.length === head.length)),
])

export const DocumentSchema = z.array(BlockSchema).max(BLOCKS_MAX)

/** Reads a document as the editor sends it. Undefined when it is none of ours. */
export const documentFrom = (json: string): Block[] | undefined => {
  try {
    const read = DocumentSchema.safeParse(JSON.parse(json))
    return read.success ? tidyBlocks(read.data) : undefined
  } catch {
    return undefined
  }
}
