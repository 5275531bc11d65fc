import { type MarkupBlock, readMarkup } from './markup'
import { type DiffPiece, wordDiff } from './word-diff'

/** A block or an item of a list, with what was struck and added in it. */
export interface DiffLine {
  kind: 'paragraph' | 'heading' | 'item' | 'quote'
  pieces: DiffPiece[]
}

interface Line {
  kind: DiffLine['kind']
  text: string
}

/** Lines with less in common than this are two lines, not one that was changed. */
const ALIKE = 0.3
// Above this many comparisons, lines between the common beginning and end are shown as struck and added whole.
const COMPARISONS_MAX = 40_000

const linesOf = (blocks: readonly MarkupBlock[]): Line[] =>
  blocks.flatMap((block): Line[] =>
    block.kind === 'list' ? block.items.map((text) => ({ kind: 'item', text })) : [block],
  )

const wordsOf = ({ text }: Line): Set<string> => new Set(text.split(/\s+/))

const isSame = (one: Line | undefined, other: Line | undefined): boolean =>
  one !== undefined && one.kind === other?.kind && one.text === other.text

/** How much two lines have in common, 0 to 1; nothing when they are of different kinds. */
const likeness = (one: Line, other: Line, ones: Set<string>, others: Set<string>): number => {
  if (one.kind !== other.kind) return 0
  const common = [...ones].filter((word) => others.has(word)).length
  return common / Math.max(ones.size, others.size)
}

/** Which line became which, in order: those that together have most in common. */
const pairsIn = (before: readonly Line[], after: readonly Line[]): [number, number][] => {
  if (before.length * after.length > COMPARISONS_MAX) return []
  const [olds, news] = [before.map(wordsOf), after.map(wordsOf)]
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const alike = new Float64Array((before.length + 1) * width)
  const at = (from: Float64Array, i: number, j: number): number => from[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const much = likeness(
        before[i] as Line,
        after[j] as Line,
        olds[i] as Set<string>,
        news[j] as Set<string>,
      )
      alike[i * width + j] = much >= ALIKE ? much : 0
      const paired = at(alike, i, j) > 0 ? at(best, i + 1, j + 1) + at(alike, i, j) : 0
      best[i * width + j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const isPair = at(alike, i, j) > 0 && at(best, i, j) === at(best, i + 1, j + 1) + at(alike, i, j)
    if (isPair) pairs.push([i++, j++])
    else if (at(best, i + 1, j) >= at(best, i, j + 1)) i++
    else j++
  }
  return pairs
}

/** What was struck and added between two texts, block by block, so that headings and lists stay what they are. */
export const markedDiff = (before: string, after: string): DiffLine[] => {
  const [from, to] = [linesOf(readMarkup(before)), linesOf(readMarkup(after))]
  const shortest = Math.min(from.length, to.length)
  let head = 0
  while (head < shortest && isSame(from[head], to[head])) head++
  let tail = 0
  while (tail < shortest - head && isSame(from.at(-1 - tail), to.at(-1 - tail))) tail++
  const inner = pairsIn(from.slice(head, from.length - tail), to.slice(head, to.length - tail))
  const pairs: [number, number][] = [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...inner.map(([i, j]): [number, number] => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [
      from.length - tail + at,
      to.length - tail + at,
    ]),
  ]
  const lines: DiffLine[] = []
  const whole = (kind: 'removed' | 'added', those: readonly Line[]) => {
    for (const line of those) lines.push({ kind: line.kind, pieces: [{ kind, text: line.text }] })
  }
  let i = 0
  let j = 0
  for (const [nextI, nextJ] of [...pairs, [from.length, to.length] as [number, number]]) {
    whole('removed', from.slice(i, nextI))
    whole('added', to.slice(j, nextJ))
    const [old, fresh] = [from[nextI], to[nextJ]]
    if (old && fresh) lines.push({ kind: fresh.kind, pieces: wordDiff(old.text, fresh.text) })
    i = nextI + 1
    j = nextJ + 1
  }
  return lines
}
