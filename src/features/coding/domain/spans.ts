import { findWords, type Span } from '~/kernel/plain-text'

export { findWords, type Span }

/** A piece of text between two borders, with the marks that lie over it. */
export interface Piece<M> {
  text: string
  marks: M[]
}

/** The words at a span; undefined when the text is shorter. Counted in code points, so that an emoji is one. */
export const wordsAt = (text: string, { start, end }: Span): string | undefined => {
  const points = [...text]
  return start >= 0 && end > start && end <= points.length ? points.slice(start, end).join('') : undefined
}

/** The same span without the spaces at its ends; undefined when nothing is left. */
export const trimmed = (text: string, span: Span): Span | undefined => {
  const words = wordsAt(text, span)
  if (words === undefined || words.trim() === '') return undefined
  const before = [...words].length - [...words.trimStart()].length
  return { start: span.start + before, end: span.start + before + [...words.trim()].length }
}

/**
 * Where a quote stands now: at its old place, or where its words are found after the text was masked or mended.
 * Undefined: the words are gone, and what rests on them is stale.
 */
export const placeOf = (text: string, quote: string, old: Span): Span | undefined =>
  wordsAt(text, old) === quote ? old : findWords(text, quote)

/** The text cut at every border of its marks, so that marks which overlap can all be shown. */
export const cutAtMarks = <M extends Span>(text: string, marks: readonly M[]): Piece<M>[] => {
  const points = [...text]
  const borders = [...new Set([0, points.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= points.length)
    .toSorted((a, b) => a - b)
  return borders.slice(0, -1).map((from, n) => {
    const to = borders[n + 1] as number
    return {
      text: points.slice(from, to).join(''),
      marks: marks.filter(({ start, end }) => start <= from && end >= to),
    }
  })
}
