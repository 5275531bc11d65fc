/** What we know of words: a dictionary with the inflections and compounds of the language. */
export interface Spelling {
  accepts(word: string): boolean
  /** True when the word stands in the dictionary just so: not an inflection, nor put together. Takes no time. */
  stands(word: string): boolean
  /** The forms that the word may be an inflection of; of a compound, those of its last part. */
  stem(word: string): readonly string[]
  /** The parts of a word that the dictionary only knows put together; one when it stands there itself. */
  parts(word: string): readonly string[]
  isNoun(word: string): boolean
  isVerb(infinitive: string): boolean
  /** Words that could have been meant. Slow: a tenth of a second each. */
  suggest(word: string): readonly string[]
}
