import { z } from 'zod'
import { municipalityBySlug } from '~/kernel/place'
import { several, type Values } from '~/platform/http/form'
import { COLUMNS, type Column } from './domain'
import type { GrantFilter } from './queries'

/** What stands with a file when it is sent. */
export const FileForm = z.object({
  source: z
    .string('grants.error.source')
    .trim()
    .min(1, 'grants.error.source')
    .max(500, 'grants.error.too-long'),
})

/** Said of a grant in the whole county, where an address names a municipality. */
export const COUNTY = 'hela-lanet'

const text = z.string().trim().max(200).catch('')

const Query = z.object({
  q: text,
  kommun: text,
  finansiar: text,
  ar: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
  mal: text,
  stycke: z.uuid().optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** What a reader chose to see, as it stands in the address; what makes no sense is left out. */
export const readQuery = (query: Record<string, string>): { filter: GrantFilter; page: number } => {
  const { q, kommun, finansiar, ar, mal, stycke, sida } = Query.parse(query)
  const place = kommun === COUNTY ? null : municipalityBySlug(kommun)?.code
  return {
    filter: {
      q: q || undefined,
      place,
      funder: finansiar || undefined,
      year: ar,
      goal: mal || undefined,
      passage: stycke,
    },
    page: sida,
  }
}

/** The cells that were typed anew: fields named after their row and column. */
export const changedCells = (values: Values): { row: number; column: Column; text: string }[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const [, row, column] = name.match(/^r(\d{1,5})-(\w+)$/) ?? []
    const known = COLUMNS.find((one) => one === column)
    return known && typeof value === 'string' ? [{ row: Number(row), column: known, text: value }] : []
  })

export const StoriesForm = z.object({ storyIds: several(z.uuid('site.error.not-valid')) })
