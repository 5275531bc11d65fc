import { lettersIn, type Word } from './words'

/** Words, sentences and words of more than six letters. */
export interface Counts {
  words: number
  sentences: number
  long: number
}

/** Björnsson 1968: words a sentence, and long words in per cent. */
export const lix = ({ words, sentences, long }: Counts): number =>
  words === 0 ? 0 : words / Math.max(1, sentences) + (100 * long) / words

export const countsOf = (sentences: readonly { words: readonly Pick<Word, 'text'>[] }[]): Counts => {
  const all = sentences.flatMap(({ words }) => words)
  return {
    words: all.length,
    sentences: sentences.length,
    long: all.filter(({ text }) => lettersIn(text) > 6).length,
  }
}

/** Hultman and Westman 1977: how varied the words are. Nothing when no word comes twice. */
export const ovix = (words: readonly string[]): number | null => {
  const types = new Set(words.map((word) => word.toLowerCase())).size
  if (types === words.length || words.length < 2) return null
  return Math.log(words.length) / Math.log(2 - Math.log(types) / Math.log(words.length))
}

export const LIX_BANDS = ['very-easy', 'easy', 'medium', 'hard', 'very-hard'] as const
export type LixBand = (typeof LIX_BANDS)[number]

const FROM = [0, 30, 40, 50, 60]

/** The band of a LIX, or nothing for so short a text that chance decides: the figure swings by ten at three sentences. */
export const lixBand = (counts: Counts): LixBand | null => {
  if (counts.sentences < 10 || counts.words < 100) return null
  const value = lix(counts)
  return LIX_BANDS[FROM.findLastIndex((from) => value >= from)] ?? null
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

export const spread = (values: readonly number[]): number => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

export const rounded = (value: number, decimals = 0): number => Number(value.toFixed(decimals))
