/** How words of one language are cut to their stems, and which of them say nothing of what a text is about. */
export interface WordKit {
  /** Names the way in a run's parameters: "sv", or "simple" where no stemmer knows the language. */
  name: string
  stem(word: string): string
  isStop(word: string): boolean
}

/** Letters and figures, with a hyphen or an apostrophe inside: "e-tjänst", "it's". Combining marks follow their letter. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

/** The words of a text as they stand in it. */
export const tokensOf = (text: string): string[] => text.normalize('NFC').match(WORD) ?? []

const GRAM = 5

/**
 * The character 5-grams of a word, its edges marked: they join "företaget" with "företag", which the stemmer does
 * not. Within words only, so that a word's grams are worked out once, however often it is said.
 */
export const gramsOf = (word: string): string[] => {
  const letters = [...`_${word}_`]
  if (letters.length <= GRAM) return [letters.join('')]
  const grams: string[] = []
  for (let at = 0; at + GRAM <= letters.length; at++) grams.push(letters.slice(at, at + GRAM).join(''))
  return grams
}
