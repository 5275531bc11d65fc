import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { fail, ok, type Result } from '~/kernel/result'

import { isZip, unfold } from '~/platform/files'

/** What one file may hold. */
export const FILE_BYTES_MAX = 2 * 1024 * 1024
export const ROWS_MAX = 5_000

export type UnreadFile = 'too_large' | 'too_many' | 'not_readable'

/** What a sheet may unfold to; a real one of our size stays far below. */
const UNFOLDED_MAX = 40 * 1024 * 1024

/** Reads a spreadsheet or a comma-separated file as rows of plain texts. Nothing in it is ever calculated. */
export const readSpreadsheet = async (bytes: Uint8Array): Promise<Result<string[][], UnreadFile>> => {
  if (bytes.length > FILE_BYTES_MAX) return fail('too_large')
  try {
    const isSheet = isZip(bytes)
    if (isSheet && !unfold(bytes, UNFOLDED_MAX).isModest) return fail('too_large')
    const grid = isSheet ? await sheetOf(bytes) : separatedOf(bytes)
    // The headings are no row.
    return grid.length > ROWS_MAX + 1 ? fail('too_many') : ok(grid)
  } catch {
    return fail('not_readable')
  }
}

const sheetOf = async (bytes: Uint8Array): Promise<string[][]> => {
  const cells = await readSheet(new Blob([new Uint8Array(bytes)]))
  return cells.map((row) => row.map(textOfCell))
}

const textOfCell = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

/** Spreadsheets write what the region's computers expect: UTF-8 or the older Western set, with any of three marks. */
const separatedOf = (bytes: Uint8Array): string[][] => {
  const text = decoded(bytes)
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [';', '\t', ','].find((mark) => first.includes(mark)) ?? ';'
  return parse(text, {
    bom: true,
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    toLine: ROWS_MAX * 4,
  }) as string[][]
}

const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
