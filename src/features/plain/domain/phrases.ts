import type { Word } from './words'

interface Entry<T> {
  words: string[]
  value: T
}

/** Phrases of one or more words, looked up by their first word; the longest one that stands there counts. */
export type Phrases<T> = ReadonlyMap<string, readonly Entry<T>[]>

export const phrasesOf = <T>(entries: Iterable<readonly [string, T]>): Phrases<T> => {
  const found = new Map<string, Entry<T>[]>()
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), { words, value }])
  }
  for (const list of found.values()) list.sort((one, other) => other.words.length - one.words.length)
  return found
}

/** Every phrase in a sentence, none inside another. */
export const findPhrases = <T>(
  words: readonly Word[],
  phrases: Phrases<T>,
): { words: Word[]; value: T }[] => {
  const found: { words: Word[]; value: T }[] = []
  for (let at = 0; at < words.length; at++) {
    const entry = phrases
      .get(words[at]?.lower ?? '')
      ?.find((one) => one.words.every((word, step) => words[at + step]?.lower === word))
    if (!entry) continue
    found.push({ words: words.slice(at, at + entry.words.length), value: entry.value })
    at += entry.words.length - 1
  }
  return found
}
