import { z } from 'zod'
import { WAY_IN_KINDS } from '~/features/processes'
import { AGE_BANDS, municipalityBySlug } from '~/kernel/place'
import { orEmpty, several } from '~/platform/http/form'
import { COLOURS, SHAPES } from './domain'
import type { QueueFilter } from './queries'

const long = z.string().trim().max(1_000, 'coding.error.too-long').default('')
const id = z.uuid('site.error.not-valid')

export const CodeForm = z.object({
  name: z.string('coding.error.name').trim().min(1, 'coding.error.name').max(80, 'coding.error.too-long'),
  definition: long,
  includeWhen: long,
  excludeWhen: long,
  shortcut: orEmpty(
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-zåäö0-9]{1,2}$/, 'coding.error.shortcut'),
  ),
  parentId: orEmpty(id),
  themeId: orEmpty(id),
  colour: z.coerce
    .number()
    .pipe(z.literal([...COLOURS]))
    .optional(),
  shape: z.enum(SHAPES).optional(),
})

export const Why = z.string().trim().max(300, 'coding.error.too-long').default('')

export const MergeForm = z.object({ into: z.uuid('coding.error.choose-code'), why: Why })

export const SplitForm = z.object({ why: Why })

/** A code on all of an inspel, on typed words, or on words that were selected. */
export const MarkForm = z.object({
  codeId: z.uuid('coding.error.choose-code'),
  start: orEmpty(z.coerce.number().int().min(0)),
  end: orEmpty(z.coerce.number().int().min(0)),
  quote: z.string().max(20_000).default(''),
  words: z.string().trim().max(20_000).default(''),
  statementId: orEmpty(id),
})

export const MemoForm = z.object({
  memo: z.string('coding.error.memo').trim().min(1, 'coding.error.memo').max(2_000, 'coding.error.too-long'),
})

export const SampleForm = z.object({
  title: z.string('coding.error.title').trim().min(1, 'coding.error.title').max(120, 'coding.error.too-long'),
  size: z.coerce
    .number('coding.error.size')
    .int('coding.error.size')
    .min(5, 'coding.error.size')
    .max(500, 'coding.error.size'),
})

export const BlindForm = z.object({ contributionId: id, codes: several(id) })
export const AgreeForm = z.object({ contributionId: id, codes: several(id), why: Why })

const text = z.string().trim().max(200).catch('')
const Query = z.object({
  q: text,
  vag: z.enum(WAY_IN_KINDS).optional().catch(undefined),
  kommun: text,
  alder: z.enum(AGE_BANDS).optional().catch(undefined),
  sprak: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  kod: z.uuid().optional().catch(undefined),
  lage: z.enum(['coded', 'no_code', 'out_of_scope', 'later', 'all']).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** What a coder chose to read, as it stands in the address; what makes no sense is left out. */
export const readQuery = (query: Record<string, string>): { filter: QueueFilter; page: number } => {
  const { q, vag, kommun, alder, sprak, kod, lage, sida } = Query.parse(query)
  const place = kommun === '' ? undefined : municipalityBySlug(kommun)?.code
  const filter = { q: q || undefined, wayIn: vag, place, age: alder, language: sprak, code: kod, state: lage }
  return { filter, page: sida }
}
