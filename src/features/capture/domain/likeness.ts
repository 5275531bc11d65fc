import { plainly } from './rows'

/** A text that says the same, or nearly, as one that is there already. */
export interface Like {
  kind: 'same' | 'near'
  text: string
}

const NEAR = 0.7
/** Words that stand in more texts than this tell nothing. */
const COMMON = 200
const CANDIDATES_MAX = 60

const trigrams = (plain: string): Set<string> => {
  const padded = ` ${plain} `
  const found = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3))
  return found
}

const overlap = (a: Set<string>, b: Set<string>): number => {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared / (a.size + b.size - shared)
}

/** Remembers texts, and finds for another the one it is most like. */
export const likeness = (texts: readonly string[]) => {
  const known: { text: string; plain: string; parts: Set<string> | undefined }[] = []
  const byText = new Map<string, number>()
  const byWord = new Map<string, number[]>()

  const add = (text: string): void => {
    const plain = plainly(text)
    if (byText.has(plain)) return
    const index = known.push({ text, plain, parts: undefined }) - 1
    byText.set(plain, index)
    for (const word of new Set(plain.split(' '))) {
      const places = byWord.get(word)
      if (places) places.push(index)
      else byWord.set(word, [index])
    }
  }

  const find = (text: string): Like | undefined => {
    const plain = plainly(text)
    const same = byText.get(plain)
    if (same !== undefined) return { kind: 'same', text: known[same]?.text ?? '' }
    const places = [...new Set(plain.split(' '))]
      .map((word) => byWord.get(word) ?? [])
      .filter((list) => list.length > 0 && list.length <= COMMON)
      .sort((a, b) => a.length - b.length)
    const candidates = new Set(places.flat().slice(0, CANDIDATES_MAX))
    const parts = trigrams(plain)
    let best: { share: number; text: string } | undefined
    for (const index of candidates) {
      const one = known[index]
      if (!one) continue
      one.parts ??= trigrams(one.plain)
      const share = overlap(parts, one.parts)
      if (share >= NEAR && share > (best?.share ?? 0)) best = { share, text: one.text }
    }
    return best && { kind: 'near', text: best.text }
  }

  for (const text of texts) add(text)
  return { add, find }
}
