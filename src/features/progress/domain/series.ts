import { MUNICIPALITIES } from '~/kernel/place'
import { isDay } from '~/kernel/time'

export const SOURCE_FORMATS = ['jsonstat', 'kolada', 'csv'] as const
export type SourceFormat = (typeof SOURCE_FORMATS)[number]

/** One figure out of an answer; without a place it is the whole county's. */
export interface Measure {
  measuredOn: string
  value: number
  place: string | null
}

/** What can be wrong with an answer that did come. */
export type SeriesFault = 'not_readable' | 'no_time' | 'several' | 'pages' | 'empty' | 'number' | 'too_many'

const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The last day of the time that a source writes: "2024", "2024M03", "2024-03", "2024K1", "2024Q1", "2024-03-31". */
export const dayOfPeriod = (period: string): string | undefined => {
  const text = period.trim()
  if (isDay(text)) return text
  const [, year, kind = '', number = ''] = text.match(/^(\d{4})(?:([MKQ]|-)(\d{1,2}))?$/i) ?? []
  if (!year) return undefined
  const months = kind === '' ? 12 : Number(number) * (/[kq]/i.test(kind) ? 3 : 1)
  return months >= 1 && months <= 12 ? lastDay(Number(year), months) : undefined
}

const COUNTY = ['', '25', '0025', 'norrbottens län', 'region norrbotten', 'hela länet']

/** A municipality's code, null for the whole county, undefined for a place of somebody else's. */
export const placeOfCode = (code: string): string | null | undefined => {
  const text = code.trim().toLowerCase()
  if (COUNTY.includes(text)) return null
  return MUNICIPALITIES.find((one) => one.code === text || one.name.toLowerCase() === text)?.code
}

/** A table of many dimensions as JSON-stat 2.0 tells it, already known to be one. */
export interface Cube {
  id: readonly string[]
  size: readonly number[]
  /** The categories of each dimension, in the order of the values. */
  categories: ReadonlyMap<string, readonly string[]>
  valueAt(index: number): number | null
  time: string | undefined
  geo: string | undefined
}

/** Every figure of a table whose dimensions, but for time and place, have one category each. */
export const measuresOfCube = (cube: Cube): Measure[] | SeriesFault => {
  const { id, size, time, geo } = cube
  if (!time) return 'no_time'
  if (id.some((name, at) => name !== time && name !== geo && size[at] !== 1)) return 'several'
  const strideOf = (name: string | undefined): number =>
    size.slice(id.indexOf(name ?? '') + 1).reduce((product, one) => product * one, 1)
  const places = geo ? (cube.categories.get(geo) ?? []) : ['']
  const measures: Measure[] = []
  for (const [t, period] of (cube.categories.get(time) ?? []).entries()) {
    const measuredOn = dayOfPeriod(period)
    if (!measuredOn) return 'no_time'
    for (const [p, code] of places.entries()) {
      const place = placeOfCode(code)
      const value = cube.valueAt(t * strideOf(time) + (geo ? p * strideOf(geo) : 0))
      if (place !== undefined && value !== null) measures.push({ measuredOn, value, place })
    }
  }
  return measures
}

const CSV_HEADS = {
  time: ['tid', 'år', 'period', 'datum', 'time', 'year', 'date'],
  value: ['värde', 'value'],
  place: ['kommun', 'kommunkod', 'region', 'municipality'],
} as const

/** A number as people or programs write it: "12,5", "1 250", "12.5". */
const numberWritten = (typed: string): number =>
  Number(typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.') || Number.NaN)

/** Rows with a time and a value, and a municipality where there is one. Rows without a value are left out. */
export const measuresOfRows = (grid: readonly (readonly string[])[]): Measure[] | SeriesFault => {
  const head = (grid[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const columnOf = (name: keyof typeof CSV_HEADS) =>
    head.findIndex((cell) => (CSV_HEADS[name] as readonly string[]).includes(cell))
  const [time, value, place] = [columnOf('time'), columnOf('value'), columnOf('place')]
  if (time < 0) return 'no_time'
  if (value < 0) return 'not_readable'
  const measures: Measure[] = []
  for (const row of grid.slice(1)) {
    const written = row[value]?.trim() ?? ''
    if (written === '' || written === '..') continue
    const measuredOn = dayOfPeriod(row[time] ?? '')
    if (!measuredOn) return 'no_time'
    const number = numberWritten(written)
    if (!Number.isFinite(number)) return 'number'
    const where = place < 0 ? null : placeOfCode(row[place] ?? '')
    if (where !== undefined) measures.push({ measuredOn, value: number, place: where })
  }
  return measures
}

const MEASURES_MAX = 5_000

/** What was read, or why it can't be taken: none, too many, or two figures for the same day and place. */
export const takenFrom = (measures: Measure[] | SeriesFault): Measure[] | SeriesFault => {
  if (typeof measures === 'string') return measures
  if (measures.length === 0) return 'empty'
  if (measures.length > MEASURES_MAX) return 'too_many'
  const keys = new Set(measures.map(({ measuredOn, place }) => `${measuredOn}:${place ?? ''}`))
  return keys.size === measures.length ? measures : 'several'
}
