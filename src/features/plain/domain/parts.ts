import type { Span } from './finding'

export const PART_KINDS = ['heading', 'paragraph', 'item', 'quote', 'question', 'lead'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** One block of a text. `text` is the slice of the whole that begins at `start`. */
export interface Part {
  kind: PartKind
  text: string
  start: number
}

const HEADING = /^#{1,4}[ \t]+/
const ITEM = /^[ \t]*[-*•][ \t]+/
const QUOTE = /^>[ \t]?/

const startOf = (line: string): { kind: PartKind; mark: number } | undefined => {
  for (const [kind, pattern] of [
    ['heading', HEADING],
    ['item', ITEM],
    ['quote', QUOTE],
  ] as const) {
    const mark = pattern.exec(line)?.[0].length
    if (mark !== undefined) return { kind, mark }
  }
  return undefined
}

/** Every line with its place, without its ending. */
const linesOf = function* (text: string): Generator<{ line: string; at: number }> {
  let at = 0
  while (at <= text.length) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next
    yield { line: text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end), at }
    at = end + 1
  }
}

/**
 * The blocks of a plain text: a blank line between paragraphs, "## " before a heading, "- " before an item,
 * "> " before a quote. Places are in the text as NFC.
 */
export const partsOf = (plainText: string): Part[] => {
  const text = plainText.normalize('NFC')
  const parts: (Span & { kind: PartKind })[] = []
  let open: (Span & { kind: PartKind }) | undefined
  for (const { line, at } of linesOf(text)) {
    const end = at + line.trimEnd().length
    if (line.trim() === '') {
      open = undefined
      continue
    }
    const begins = startOf(line)
    if (begins?.kind === 'quote' && open?.kind === 'quote') open.end = end
    else if (!begins && open) open.end = end
    else {
      const mark = begins?.mark ?? line.length - line.trimStart().length
      open = { kind: begins?.kind ?? 'paragraph', start: Math.min(at + mark, end), end }
      parts.push(open)
      if (open.kind === 'heading') open = undefined
    }
  }
  return parts.map(({ kind, start, end }) => ({ kind, start, text: text.slice(start, end) }))
}
