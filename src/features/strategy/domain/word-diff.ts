export interface DiffPiece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** A word with the space that follows it. */
interface Token {
  word: string
  gap: string
}

// Above this many comparisons the changed middle is shown as struck and added whole.
const COMPARISONS_MAX = 4_000_000

/** Words in order. The first token is the space the text begins with, so that nothing is lost. */
const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [{ word: '', gap: text.match(/^\s*/)?.[0] ?? '' }]
  for (const [, word = '', gap = ''] of text.trimStart().matchAll(/(\S+)(\s*)/g)) tokens.push({ word, gap })
  return tokens
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ word, gap }) => word + gap).join('')

/** Pairs of positions in the longest common subsequence of words. */
const commonWords = (before: readonly Token[], after: readonly Token[]): [number, number][] => {
  const width = after.length + 1
  if (before.length * after.length > COMPARISONS_MAX) return []
  const longest = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i]?.word === after[j]?.word ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i]?.word === after[j]?.word) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** The common words of the whole: the same beginning and end are taken without comparing the rest. */
const pairsOf = (before: readonly Token[], after: readonly Token[]): [number, number][] => {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head]?.word === after[head]?.word) head++
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail)?.word === after.at(-1 - tail)?.word) tail++
  const middle = commonWords(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  ).map(([i, j]): [number, number] => [i + head, j + head])
  const pairs: [number, number][] = []
  for (let i = 0; i < head; i++) pairs.push([i, i])
  pairs.push(...middle)
  for (let i = tail; i > 0; i--) pairs.push([before.length - i, after.length - i])
  return pairs
}

/**
 * What was struck and what was added between two wordings, word by word.
 * `same` and `removed` together are the text before; `same` and `added` together the text after.
 */
export const wordDiff = (before: string, after: string): DiffPiece[] => {
  const from = tokensOf(before)
  const to = tokensOf(after)
  const pieces: DiffPiece[] = []
  const push = (kind: DiffPiece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let i = 0
  let j = 0
  for (const [nextI, nextJ] of [...pairsOf(from, to), [from.length, to.length] as [number, number]]) {
    push('removed', textOf(from.slice(i, nextI)))
    push('added', textOf(to.slice(j, nextJ)))
    const [old, fresh] = [from[nextI], to[nextJ]]
    if (old && fresh) {
      const sameGap = old.gap === fresh.gap
      push('same', sameGap ? old.word + old.gap : old.word)
      if (!sameGap) {
        push('removed', old.gap)
        push('added', fresh.gap)
      }
    }
    i = nextI + 1
    j = nextJ + 1
  }
  return pieces
}
