import type { Hit } from './matcher'

/** A stretch of a text; where it is a term that is explained here for the first time, which one. */
export interface Part {
  text: string
  termId?: string
}

/**
 * Takes a text apart where a term is met that the page has not explained yet. The parts put together are the
 * text; `explained` then also holds what was explained here.
 */
export const explain = (text: string, hits: readonly Hit[], explained: Set<string>): Part[] => {
  const parts: Part[] = []
  let from = 0
  for (const { start, end, termId } of hits) {
    if (explained.has(termId)) continue
    explained.add(termId)
    if (start > from) parts.push({ text: text.slice(from, start) })
    parts.push({ text: text.slice(start, end), termId })
    from = end
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}

export interface FirstUse {
  start: number
  end: number
  termId: string
  /** By the author, in brackets or in words right after it, or by us. */
  explained: boolean
}

// "(pengar från EU)", but not "(RUS)": a short name alone explains nothing.
const IN_BRACKETS = /^\s*\(([^()]*)\)/
const IN_WORDS = /^\s*[,–-]?\s*(det vill säga|dvs\.?|d\.v\.s\.|alltså|som betyder|betyder|innebär)(?!\p{L})/iu

const isExplainedAfter = (after: string): boolean => {
  const [, inside = ''] = after.match(IN_BRACKETS) ?? []
  return inside.trim().split(/\s+/).length >= 2 || IN_WORDS.test(after.replace(/^\s*\([^()]*\)/, ''))
}

/** Where each term is first used in a text, and whether the reader learns there what it means. */
export const firstUses = (parts: readonly Part[], hits: readonly Hit[]): FirstUse[] => {
  const text = parts.map((part) => part.text).join('')
  const byUs = new Set(parts.flatMap((part) => part.termId ?? []))
  const first = new Map<string, Hit>()
  for (const hit of hits) if (!first.has(hit.termId)) first.set(hit.termId, hit)
  return [...first.values()].map(({ start, end, termId }) => ({
    start,
    end,
    termId,
    explained: byUs.has(termId) || isExplainedAfter(text.slice(end)),
  }))
}

/** The first uses that nobody explains. */
export const unexplained = (parts: readonly Part[], hits: readonly Hit[]): FirstUse[] =>
  firstUses(parts, hits).filter((use) => !use.explained)
