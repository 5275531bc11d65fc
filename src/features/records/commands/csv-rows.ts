import { parse } from 'csv-parse/sync'

export type Cells = Record<string, string>
export interface CsvRow {
  /** Where it begins, the first line of the file being 1. */
  line: number
  /** By the columns' names; undefined when the row is broken. */
  cells: Cells | undefined
}

interface Reading {
  delimiter?: string
  /** How the first line of a row looks; after a damaged row, reading goes on at the next such line. */
  rowStart: RegExp
  /** The last column may hold delimiters that nobody quoted. */
  lastColumnIsFree?: boolean
}

interface Line {
  number: number
  /** With its line ending: it may be part of a text. */
  text: string
}

/** No text that people write has more lines; a quote that is still open then was left open by mistake. */
const LINES_MAX = 10_002

const linesOf = (file: string): Line[] =>
  (file.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((text, index) => ({ number: index + 1, text }))

const holdsOddQuotes = (text: string): boolean => text.split('"').length % 2 === 0
const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('')

/** The cells of exactly one row; undefined when the text is anything else. */
const oneRow = (text: string, delimiter: string, lenient: boolean): string[] | undefined => {
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: lenient, bom: true })
    return rows.length === 1 ? rows[0] : undefined
  } catch {
    return undefined
  }
}

/**
 * The row that begins the lines: as sound CSV, or else as far as the next line that looks like a row's
 * start, read leniently. `columns` is undefined for the header itself.
 */
const firstRow = (
  lines: readonly Line[],
  columns: number | undefined,
  { delimiter = ',', rowStart, lastColumnIsFree = false }: Reading,
): { cells: string[] | undefined; used: number } => {
  const sound = oneRow(textOf(lines), delimiter, false)
  if (sound && (columns === undefined || sound.length === columns))
    return { cells: sound, used: lines.length }
  const next = lines.findIndex(({ text }, index) => index > 0 && rowStart.test(text))
  const used = next === -1 ? lines.length : next
  const loose = oneRow(textOf(lines.slice(0, used)), delimiter, true)
  if (!loose || columns === undefined || loose.length === columns) return { cells: loose, used }
  if (loose.length < columns || !lastColumnIsFree) return { cells: undefined, used }
  const text = loose.slice(columns - 1).join(delimiter)
  return { cells: [...loose.slice(0, columns - 1), text], used }
}

/** How many lines it takes, from here, until every quote is closed. */
const closedLines = (lines: readonly Line[], from: number): number => {
  let open = false
  for (let count = 0; count < LINES_MAX; count++) {
    const line = lines[from + count]
    if (!line) return count
    if (holdsOddQuotes(line.text)) open = !open
    if (!open) return count + 1
  }
  return LINES_MAX
}

export interface Csv {
  columns: readonly string[]
  rows: CsvRow[]
}

/**
 * Reads a CSV file row by row. A damaged row is told with the line where it begins and never takes its
 * neighbours with it, not even when it leaves a quote open.
 */
export const readCsv = (file: string, reading: Reading): Csv => {
  const lines = linesOf(file)
  const rows: CsvRow[] = []
  let columns: string[] | undefined
  for (let at = 0; at < lines.length; ) {
    const held = lines.slice(at, at + closedLines(lines, at))
    const line = held[0]?.number ?? 0
    if (held.length === 1 && held[0]?.text.trim() === '') {
      at += 1
      continue
    }
    const { cells, used } = firstRow(held, columns?.length, reading)
    at += used
    if (columns && !cells) rows.push({ line, cells: undefined })
    else if (columns && cells) {
      const named = columns.map((name, index): [string, string] => [name, cells[index] ?? ''])
      rows.push({ line, cells: Object.fromEntries(named) })
    } else columns = (cells ?? []).map((name) => name.trim())
  }
  return { columns: columns ?? [], rows }
}
