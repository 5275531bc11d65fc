const WORDS_MAX = 12
const PREFIX_MIN = 4
/** Quoted phrases, words to leave out and OR are meant exactly as they stand. */
const EXACT = /["]|(^|\s)-\S|\bor\b/i

/**
 * The other forms that a Swedish word may stand in, as a text for to_tsquery('swedish'); null where what was
 * typed is meant exactly. Snowball leaves the neuter's definite form alone (tåg and tåget are two words to it)
 * and knows no compounds (vård is not found in vårdcentralen): the first is added, the second met by prefix.
 */
export const swedishForms = (typed: string): string | null => {
  if (EXACT.test(typed)) return null
  const words = (typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, WORDS_MAX)
  if (words.length === 0) return null
  return words.map((word) => `(${formsOf(word).join(' | ')})`).join(' & ')
}

const formsOf = (word: string): string[] => {
  const [, neuter] = word.match(/^(\p{L}{3,})ets?$/u) ?? []
  return [
    word.length < PREFIX_MIN || !/^\p{L}/u.test(word) ? word : `${word}:*`,
    ...(neuter ? [neuter.length < PREFIX_MIN ? neuter : `${neuter}:*`] : [`${word}et`]),
  ]
}
