import { isEveryday } from './common'
import type { Span } from './finding'
import { rounded } from './measures'
import { proseSentences, type Reading } from './reading'

export interface HardSentence extends Span {
  text: string
  words: number
  /** Words that are not among those everybody uses. */
  rare: number
  score: number
}

/** What a sentence of only rare words weighs, in words: length and rare words then count about alike. */
const RARE_WEIGHT = 30
const SHOWN = 5
const FEWEST = 8

const byScore = (one: HardSentence, other: HardSentence): number =>
  other.score - one.score || one.start - other.start

/** The sentences that most readers will stop at: long ones with rare words. */
export const hardest = (reading: Reading): HardSentence[] => {
  const found: HardSentence[] = []
  const byLength = proseSentences(reading)
    .filter(({ words }) => words.length >= FEWEST)
    .sort((one, other) => other.words.length - one.words.length)
  for (const { start, end, text, words } of byLength) {
    // The rest are too short to come among them, whatever their words.
    if (words.length + RARE_WEIGHT < (found[SHOWN - 1]?.score ?? 0)) break
    const rare = words.filter(({ lower }) => !isEveryday(lower, reading.spelling)).length
    const score = rounded(words.length + (RARE_WEIGHT * rare) / words.length, 1)
    found.push({ start, end, text, words: words.length, rare, score })
    found.sort(byScore).splice(SHOWN)
  }
  return found
}
