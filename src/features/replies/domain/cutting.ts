import { fail, ok, type Result } from '~/kernel/result'

/** A part of a reply's text: from one character up to, and not with, another. */
export interface Span {
  startsAt: number
  endsAt: number
}

export const overlap = (one: Span, other: Span): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** The span without the white space at its edges; null when there is nothing else in it. */
export const trimmed = (text: string, { startsAt, endsAt }: Span): Span | null => {
  const part = text.slice(startsAt, endsAt)
  const words = part.trim()
  if (words === '') return null
  const start = startsAt + part.indexOf(words)
  return { startsAt: start, endsAt: start + words.length }
}

/** The paragraphs of a text by where they stand: an empty line divides them. */
export const paragraphSpans = (text: string): Span[] => {
  const spans: Span[] = []
  let startsAt = 0
  for (const gap of [...text.matchAll(/\n\s*\n/g), undefined]) {
    const span = trimmed(text, { startsAt, endsAt: gap?.index ?? text.length })
    if (span) spans.push(span)
    if (gap) startsAt = gap.index + gap[0].length
  }
  return spans
}

/** What of a paragraph belongs to a piece, or to none yet. */
export interface Fragment<P extends Span> extends Span {
  /** The number of its paragraph, from 1. */
  paragraph: number
  piece: P | null
}

const withinParagraph = <P extends Span>(text: string, { startsAt, endsAt }: Span, pieces: readonly P[]) => {
  const inside = pieces
    .filter((piece) => overlap(piece, { startsAt, endsAt }))
    .sort((a, b) => a.startsAt - b.startsAt)
  const found: { span: Span; piece: P | null }[] = []
  const push = (span: Span, piece: P | null) => {
    const words = trimmed(text, span)
    if (words) found.push({ span: words, piece })
  }
  let at = startsAt
  for (const piece of inside) {
    push({ startsAt: at, endsAt: Math.max(at, piece.startsAt) }, null)
    push({ startsAt: Math.max(at, piece.startsAt), endsAt: Math.min(piece.endsAt, endsAt) }, piece)
    at = Math.min(piece.endsAt, endsAt)
  }
  push({ startsAt: at, endsAt }, null)
  return found
}

/** The whole text in order, taken apart where paragraphs and pieces begin and end. */
export const fragmentsOf = <P extends Span>(text: string, pieces: readonly P[]): Fragment<P>[] =>
  paragraphSpans(text).flatMap((paragraph, nth) =>
    withinParagraph(text, paragraph, pieces).map(({ span, piece }) => ({
      ...span,
      piece,
      paragraph: nth + 1,
    })),
  )

/** The parts that belong to no piece yet: what still has to be looked at. */
export const uncutOf = (text: string, pieces: readonly Span[]): Span[] =>
  fragmentsOf(text, pieces)
    .filter(({ piece }) => piece === null)
    .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))

const letters = (text: string): number => text.replace(/\s/g, '').length

/** How much of the text belongs to a piece, between 0 and 1; 1 only when all of it does. */
export const coverage = (text: string, pieces: readonly Span[]): number => {
  const whole = letters(text)
  const left = uncutOf(text, pieces).reduce(
    (sum, { startsAt, endsAt }) => sum + letters(text.slice(startsAt, endsAt)),
    0,
  )
  return whole === 0 ? 1 : (whole - left) / whole
}

/** In per cent, never said to be all before it is, nor none when something is done. */
export const inPercent = (share: number): number =>
  share === 0 || share === 1 ? share * 100 : Math.min(99, Math.max(1, Math.round(share * 100)))

export type CutRefusal = 'nothing_chosen' | 'not_in_a_row' | 'words_not_there' | 'overlap'

/** What was chosen: a part, or the first and the last of several with all between them; or only some words of it. */
export interface Choice {
  spans: readonly Span[]
  words: string
}

/** How words were written may differ in its spaces from how they stand in the text. */
const findWords = (text: string, { startsAt, endsAt }: Span, words: string): Span | null => {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const found = new RegExp(pattern, 'u').exec(text.slice(startsAt, endsAt))
  return found ? { startsAt: startsAt + found.index, endsAt: startsAt + found.index + found[0].length } : null
}

/** The span that a choice comes to, when it can be cut: within the text, in one row, and part of no other piece. */
export const spanToCut = (
  text: string,
  pieces: readonly Span[],
  { spans, words }: Choice,
): Result<Span, CutRefusal> => {
  const chosen = spans.toSorted((a, b) => a.startsAt - b.startsAt)
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (!first || !last) return fail('nothing_chosen')
  const whole = { startsAt: Math.max(0, first.startsAt), endsAt: Math.min(text.length, last.endsAt) }
  const span = words.trim() ? findWords(text, whole, words) : trimmed(text, whole)
  if (!span) return fail(words.trim() ? 'words_not_there' : 'nothing_chosen')
  const taken = pieces.filter((piece) => overlap(piece, span))
  if (taken.length === 0) return ok(span)
  const isBetween = taken.every((piece) => !chosen.some((one) => overlap(piece, one)))
  return fail(isBetween ? 'not_in_a_row' : 'overlap')
}
