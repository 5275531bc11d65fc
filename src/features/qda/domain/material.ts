import { findWords, placeOf, type Span } from '~/features/coding'
import type { FileBook } from './book'

/** A code on words of a source, by code points; without a span on all of it. */
export interface FileMark {
  guid: string
  codeGuid: string
  span: Span | null
  userGuid: string | null
  at: string | null
}

export interface FileNote {
  guid: string
  text: string
  userGuid: string | null
  at: string | null
}

/** A text that was coded. */
export interface FileSource {
  guid: string
  name: string
  text: string
  at: string | null
  marks: FileMark[]
  notes: FileNote[]
  /** What is known of it, by the name of the variable. */
  values: Record<string, string>
}

/** Coded material as a file has it. */
export interface FileProject extends FileBook {
  name: string
  users: { guid: string; name: string }[]
  sources: FileSource[]
}

/** Everything that can be known of an inspel in a file, by its name there and its key. */
export const VARIABLES = [
  { name: 'Kommun', guid: '6a0c1f0e-2b55-4c55-9d0b-3f0a5c1e2001' },
  { name: 'Väg in', guid: '6a0c1f0e-2b55-4c55-9d0b-3f0a5c1e2002' },
  { name: 'Språk', guid: '6a0c1f0e-2b55-4c55-9d0b-3f0a5c1e2003' },
  { name: 'Ålder', guid: '6a0c1f0e-2b55-4c55-9d0b-3f0a5c1e2004' },
] as const

interface Placed {
  startsAt: number | null
  endsAt: number | null
  quote: string | null
  /** The words of the statement it lies in, and how many statements the inspel has. */
  statement: string
  statements: number
}

/**
 * Where a mark stands in the text as it is shown: a span, null for all of the text, or 'gone' when its words were
 * masked or mended away.
 */
export const placeOfMark = (text: string, mark: Placed): Span | null | 'gone' => {
  const { startsAt, endsAt, quote, statement, statements } = mark
  if (startsAt !== null && endsAt !== null && quote !== null)
    return placeOf(text, quote, { start: startsAt, end: endsAt }) ?? 'gone'
  const place = findWords(text, statement)
  if (!place) return statements < 2 ? null : 'gone'
  return place.end - place.start === [...text.trim()].length ? null : place
}
