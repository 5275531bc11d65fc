import { ENDS_NO_SENTENCE } from './abbreviations'
import type { Span } from './finding'
import { type Word, type Written, withoutAddresses, wordsIn } from './words'

export interface Sentence extends Span {
  text: string
  words: Word[]
}

/**
 * Intl.Segmenter takes time with the square of the length: 60 kB 40 ms, 900 kB 25 s.
 * No paragraph that somebody can read is longer than this; a longer one is taken in pieces.
 */
const WINDOW = 4_000

const segmenters = new Map<Written, Intl.Segmenter>()
const segmenterFor = (language: Written): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, known)
  return known
}

const windowsOf = function* (text: string): Generator<{ piece: string; at: number }> {
  let at = 0
  while (at < text.length) {
    let end = Math.min(text.length, at + WINDOW)
    if (end < text.length) {
      const stop = text.lastIndexOf('. ', end)
      const space = stop > at ? stop + 1 : text.lastIndexOf(' ', end)
      if (space > at) end = space
    }
    yield { piece: text.slice(at, end), at }
    at = end
  }
}

/** True when the stop at the end of `before` does not end a sentence: "s. 12", "Dr. ", "1. ", an initial. */
const goesOn = (before: string, language: Written): boolean => {
  const tail = before.trimEnd().slice(-24)
  if (!tail.endsWith('.')) return false
  const last = tail.slice(tail.lastIndexOf(' ') + 1).replace(/^[("'”»]+/, '')
  if (/^\p{Lu}\.$/u.test(last)) return true
  if (/^\d{1,2}\.$/.test(last)) return language === 'fi' || before.trim() === last
  return ENDS_NO_SENTENCE[language].has(last.toLowerCase())
}

/** The sentences of one block that have words in them. */
export const sentencesOf = (text: string, start: number, language: Written): Sentence[] => {
  const clean = withoutAddresses(text)
  const spans: Span[] = []
  let isOpen = false
  for (const { piece, at } of windowsOf(clean)) {
    for (const { segment, index } of segmenterFor(language).segment(piece)) {
      const last = spans.at(-1)
      const end = at + index + segment.length
      if (isOpen && last) last.end = end
      else spans.push({ start: at + index, end })
      const open = spans.at(-1) as Span
      isOpen = goesOn(clean.slice(Math.max(open.start, end - WINDOW), end), language)
    }
  }
  return spans.flatMap((span) => {
    const raw = clean.slice(span.start, span.end)
    const words = wordsIn(raw, start + span.start)
    if (words.length === 0) return []
    const from = span.start + raw.length - raw.trimStart().length
    const to = span.start + raw.trimEnd().length
    return [{ start: start + from, end: start + to, text: text.slice(from, to), words }]
  })
}
