/** A word of a text, with its place in the text as it was given. */
export interface Token {
  start: number
  end: number
  /** The word without soft hyphens, composed, with plain hyphens. */
  text: string
  lower: string
}

const PART = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00AD]*'
// "RUS:en", "ERUF-medel", "1:1-medel". A word may hold soft hyphens, which no reader sees.
const WORD = new RegExp(`${PART}(?:[:\\-\\u2010\\u2011]${PART})*`, 'gu')

/** The words of a text in order. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(WORD), (found) => {
    const [raw] = found
    const plain = raw
      .replaceAll('\u00AD', '')
      .replace(/[\u2010\u2011]/g, '-')
      .normalize('NFC')
    return { start: found.index, end: found.index + raw.length, text: plain, lower: plain.toLowerCase() }
  })
