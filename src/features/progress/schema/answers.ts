import { z } from 'zod'
import { readSpreadsheet } from '~/platform/spreadsheet'
import {
  type Cube,
  type Measure,
  measuresOfCube,
  measuresOfRows,
  placeOfCode,
  type SeriesFault,
  type SourceFormat,
  takenFrom,
} from '../domain'

const figure = z.number().nullable()
const Category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number().int())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
})

/** JSON-stat 2.0 as Statistics Sweden's PxWebApi answers it (json-stat.org/full). */
const JsonStat = z.object({
  class: z.literal('dataset'),
  id: z.array(z.string()).min(1),
  size: z.array(z.number().int().nonnegative()).min(1),
  role: z.object({ time: z.array(z.string()).optional(), geo: z.array(z.string()).optional() }).optional(),
  dimension: z.record(z.string(), z.object({ category: Category })),
  value: z.union([z.array(figure), z.record(z.string(), figure)]),
})

/** An index is a list or says each category's place; with one category it may be left out. */
const codesOf = ({ index, label = {} }: z.infer<typeof Category>): string[] => {
  if (Array.isArray(index)) return index
  if (!index) return Object.keys(label)
  return Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([code]) => code)
}

const cubeOf = ({ id, size, role, dimension, value }: z.infer<typeof JsonStat>): Cube => {
  const named = (...names: string[]) => id.find((name) => names.includes(name.toLowerCase()))
  return {
    id,
    size,
    categories: new Map(Object.entries(dimension).map(([name, { category }]) => [name, codesOf(category)])),
    valueAt: (index) => (Array.isArray(value) ? value[index] : value[String(index)]) ?? null,
    time: role?.time?.[0] ?? named('tid', 'time'),
    geo: role?.geo?.[0] ?? named('region'),
  }
}

/** Kolada's values (version 2 and 3): one row a municipality and year, with a figure for each gender. */
const Kolada = z.object({
  values: z.array(
    z.object({
      municipality: z.string(),
      period: z.union([z.number().int(), z.string()]),
      values: z.array(z.object({ gender: z.string(), value: figure })),
    }),
  ),
  next_page: z.string().nullish(),
  next_url: z.string().nullish(),
})

const measuresOfKolada = ({ values, ...page }: z.infer<typeof Kolada>): Measure[] | SeriesFault => {
  if (page.next_page || page.next_url) return 'pages'
  return values.flatMap(({ municipality, period, values: genders }): Measure[] => {
    const place = placeOfCode(municipality)
    const value = genders.find(({ gender }) => gender === 'T')?.value ?? null
    if (place === undefined || value === null) return []
    return [{ measuredOn: `${period}-12-31`, value, place }]
  })
}

const json = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Reads what a source answered as figures, each with its day and place. */
export const readAnswer = async (format: SourceFormat, bytes: Buffer): Promise<Measure[] | SeriesFault> => {
  if (format === 'csv') {
    const grid = await readSpreadsheet(bytes)
    return grid.ok ? takenFrom(measuresOfRows(grid.value)) : 'not_readable'
  }
  if (format === 'jsonstat') {
    const parsed = JsonStat.safeParse(json(bytes))
    return parsed.success ? takenFrom(measuresOfCube(cubeOf(parsed.data))) : 'not_readable'
  }
  const parsed = Kolada.safeParse(json(bytes))
  return parsed.success ? takenFrom(measuresOfKolada(parsed.data)) : 'not_readable'
}
