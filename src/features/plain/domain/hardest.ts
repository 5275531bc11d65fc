import { isEveryday } from './common'
import type { Span } from './finding'
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

/** The sentences that most readers will stop at: long ones with rare words. */
export const hardest = (reading: Reading): HardSentence[] =>
  proseSentences(reading)
    .filter(({ words }) => words.length >= 8)
    .map(({ start, end, text, words }) => {
      const rare = words.filter(({ lower }) => !isEveryday(lower, reading.spelling)).length
      const score = words.length + (RARE_WEIGHT * rare) / words.length
      return { start, end, text, words: words.length, rare, score: Math.round(score * 10) / 10 }
    })
    .sort((one, other) => other.score - one.score || one.start - other.start)
    .slice(0, SHOWN)
