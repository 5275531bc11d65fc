import { readFile, stat } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import type { Description, RunText } from '../domain'

/** What a file may hold: 100,000 inspel are some 30 MB. */
const MOST_BYTES = 200 * 1024 * 1024

export interface FileRow extends RunText {
  /** As it stands in the file; undefined where there is no such column. */
  label: string | undefined
}

const bytesOf = async (path: string): Promise<Buffer> => {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `There is no file ${path}` : `${path} cannot be read: ${error.code}`,
    )
  })
  if (found.isDirectory()) throw new Error(`${path} is a folder`)
  if (found.size > MOST_BYTES) throw new Error(`${path} is too large: at most 200 MB are read`)
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read: ${error.code}`)
  })
}

const textIn = (bytes: Buffer, path: string): string => {
  if (bytes.includes(0)) throw new Error(`${path} is not a text: it holds bytes that no text has`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${path} is not a text in UTF-8`)
  }
}

const cellsIn = (text: string, path: string): string[][] => {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [',', ';', '\t'].find((mark) => first.includes(mark)) ?? ','
  try {
    return parse(text, { bom: true, delimiter, skipEmptyLines: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Error(`${path} is not sound CSV: ${error.message}`)
  }
}

/** What a codebook says of its codes, from a file with the columns code and name, definition, include or example. */
export const readCodebook = async (path: string, language: string): Promise<Description[]> => {
  const [heads = [], ...rows] = cellsIn(textIn(await bytesOf(path), path), path)
  const names = heads.map((head) => head.trim().toLowerCase())
  const code = names.indexOf('code')
  const saying = ['name', 'definition', 'include', 'example']
    .map((name) => names.indexOf(name))
    .filter((at) => at >= 0)
  if (code < 0 || saying.length === 0)
    throw new Error(
      `${path} must have the columns code and at least one of name, definition, include, example`,
    )
  return rows.map((cells) => ({
    code: (cells[code] ?? '').trim(),
    language,
    text: saying.map((at) => cells[at] ?? '').join('. '),
  }))
}

const wantedColumns = (heads: readonly string[], path: string, needsLabel: boolean) => {
  const place = (...names: string[]) => heads.findIndex((head) => names.includes(head.trim().toLowerCase()))
  const columns = {
    id: place('id'),
    text: place('text'),
    label: place('label', 'codes'),
    language: place('lang', 'language'),
  }
  const missing = [
    ...(columns.id < 0 ? ['id'] : []),
    ...(columns.text < 0 ? ['text'] : []),
    ...(needsLabel && columns.label < 0 ? ['label'] : []),
  ]
  if (missing.length > 0)
    throw new Error(
      `${path} has no column ${missing.join(', ')}. Its first line must name the columns: id,text[,label][,lang]`,
    )
  return columns
}

const codesIn = (label: string): string[] | undefined => {
  const codes = label
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '')
  // A row without any is one that nobody has coded.
  return codes.length > 0 ? codes : undefined
}

/** Reads texts from a file with the columns id, text and perhaps label (codes with ";" between) and lang. */
export const readTextsFrom = async (
  path: string,
  { language, needsLabel = false }: { language: string; needsLabel?: boolean },
): Promise<FileRow[]> => {
  const [heads, ...rows] = cellsIn(textIn(await bytesOf(path), path), path)
  if (!heads) throw new Error(`${path} is empty`)
  const columns = wantedColumns(heads, path, needsLabel)
  if (rows.length === 0) throw new Error(`${path} has no rows below its first line`)
  return rows.map((cells) => {
    const label = columns.label < 0 ? undefined : (cells[columns.label] ?? '').trim()
    return {
      id: (cells[columns.id] ?? '').trim(),
      text: cells[columns.text] ?? '',
      language: (columns.language < 0 ? '' : (cells[columns.language] ?? '').trim()) || language,
      label,
      codes: label === undefined ? undefined : codesIn(label),
    }
  })
}
