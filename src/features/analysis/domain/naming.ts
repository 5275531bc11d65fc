import type { Sorted } from './coarse'
import type { Vocabulary } from './vocabulary'
import { writtenForms } from './vocabulary'

const WORDS = 6
const TYPICAL = 3
/** A typical text says something: at least so many words. */
const LEAST_WORDS = 6

const isWord = (written: string): boolean => written.length > 2 && /\p{L}/u.test(written)

/**
 * Words that stand more in one pile than in the others (class TF-IDF), written as people most often write them:
 * the stem itself is no word. Only words that at least two of the pile's texts hold, so that no single text shows.
 */
export const pileWords = (vocabulary: Vocabulary, { piles, pileOf }: Sorted): string[][] => {
  const { starts, words, entries } = vocabulary
  const forms = writtenForms(vocabulary)
  const counts = Array.from(
    { length: piles },
    () => new Map<number, { said: number; texts: number; last: number }>(),
  )
  const lengths = new Float64Array(piles)
  const overall = new Map<number, number>()
  for (let text = 0; text + 1 < starts.length; text++) {
    const pile = pileOf[text] as number
    if (pile < 0) continue
    const own = counts[pile] as (typeof counts)[number]
    for (let k = starts[text] as number; k < (starts[text + 1] as number); k++) {
      const stem = entries[words[k] as number]?.stem ?? -1
      if (stem < 0) continue
      lengths[pile] = (lengths[pile] as number) + 1
      overall.set(stem, (overall.get(stem) ?? 0) + 1)
      const count = own.get(stem) ?? { said: 0, texts: 0, last: -1 }
      count.said++
      if (count.last !== text) {
        count.texts++
        count.last = text
      }
      own.set(stem, count)
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, piles)
  return counts.map((own, pile) =>
    [...own]
      .filter(([stem, { texts }]) => texts >= 2 && isWord(forms.get(stem) ?? ''))
      .map(([stem, { said }]) => ({
        stem,
        weight: (said / (lengths[pile] as number)) * Math.log(1 + average / (overall.get(stem) ?? 1)),
      }))
      .sort((one, other) => other.weight - one.weight || one.stem - other.stem)
      .slice(0, WORDS)
      .map(({ stem }) => forms.get(stem) as string),
  )
}

/** The texts nearest each pile's middle, those of a few words only where there are no others. */
export const typicalOf = ({ starts }: Vocabulary, { piles, pileOf, centrality }: Sorted): number[][] => {
  const members = Array.from({ length: piles }, () => [] as number[])
  pileOf.forEach((pile, text) => {
    if (pile >= 0) members[pile]?.push(text)
  })
  const isShort = (text: number) => (starts[text + 1] as number) - (starts[text] as number) < LEAST_WORDS
  return members.map((texts) =>
    texts
      .sort(
        (one, other) =>
          Number(isShort(one)) - Number(isShort(other)) ||
          (centrality[other] as number) - (centrality[one] as number) ||
          one - other,
      )
      .slice(0, TYPICAL),
  )
}
