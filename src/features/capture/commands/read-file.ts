import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { fail, ok, type Result } from '~/kernel/result'
import { FILE_BYTES_MAX, ROWS_MAX } from '../domain'

export type UnreadFile = 'too_large' | 'too_many' | 'not_readable'

/** What a sheet may unfold to; a real one of our size stays far below. */
const UNFOLDED_MAX = 40 * 1024 * 1024
const ENTRIES_MAX = 500
const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** Reads a spreadsheet or a comma-separated file as rows of plain texts. Nothing in it is ever calculated. */
export const readSpreadsheet = async (bytes: Uint8Array): Promise<Result<string[][], UnreadFile>> => {
  if (bytes.length > FILE_BYTES_MAX) return fail('too_large')
  try {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    if (isZip && !unfoldsModestly(Buffer.from(bytes))) return fail('too_large')
    const grid = isZip ? await sheetOf(bytes) : separatedOf(bytes)
    // The headings are no row.
    return grid.length > ROWS_MAX + 1 ? fail('too_many') : ok(grid)
  } catch {
    return fail('not_readable')
  }
}

/**
 * Unfolds a zip entry by entry without keeping any of it, and stops where it grows out of hand: what a file
 * says of its own size proves nothing.
 */
const unfoldsModestly = (zip: Buffer): boolean => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== DIRECTORY_END) throw new Error('no zip')
  const entries = zip.readUInt16LE(end + 10)
  if (entries > ENTRIES_MAX) return false
  let left = UNFOLDED_MAX
  let at = zip.readUInt32LE(end + 16)
  for (let nth = 0; nth < entries; nth++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('no zip')
    const packed = zip.readUInt32LE(at + 20)
    const said = zip.readUInt32LE(at + 24)
    const start = zip.readUInt32LE(at + 42)
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const isPacked = zip.readUInt16LE(at + 10) !== 0
    if (said > left) return false
    const part = zip.subarray(body, body + packed)
    left -= isPacked ? sizeOf(part, left) : part.length
    if (left <= 0) return false
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return true
}

const sizeOf = (packed: Buffer, most: number): number => {
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return most
    throw error
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
