/** A word where it stands in the whole text. */
export interface Word {
  text: string
  lower: string
  start: number
  end: number
}

/** Addresses on the web and by mail, and the target of a written link: nobody reads them as words. Bounded, so that time is too. */
const ADDRESS =
  /(?<=\])\([^()\s]{1,500}\)|https?:\/\/\S+|www\.\S+|(?<![\p{L}\p{N}._+-])[\w.+-]{1,64}@[\w.-]{1,253}|(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]{1,63}\.(?:se|eu|nu|com|org|net|fi|no)(?![\p{L}\p{N}])(?:\/\S*)?|(?<![\p{L}])\.(?:xlsx?|json|csv|pdf|docx?|po|txt|zip)(?![\p{L}\p{N}])/giu

/** Most texts have none: a test that costs little. */
const MAY_HAVE_ADDRESS = /[@/]|www\.|\.[a-z]{2,4}\b/i

/** "t.ex" and its like, else letters and figures with the signs that may stand inside a word. */
const WORD =
  /\p{L}{1,3}(?:\.\p{L}{1,4}(?![\p{L}\p{M}]))+|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:[-:'’‑][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*|(?<=\p{N})[.,]\p{N}+)*/gu

/** The text with addresses and line ends as spaces, of the same length. */
export const withoutAddresses = (text: string): string =>
  (MAY_HAVE_ADDRESS.test(text) ? text.replace(ADDRESS, (found) => ' '.repeat(found.length)) : text).replace(
    /[\r\n\t\u2028\u2029]/g,
    ' ',
  )

/** The words of a stretch of text that has no addresses left in it. */
export const wordsIn = (text: string, at = 0): Word[] =>
  Array.from(text.matchAll(WORD), (found) => ({
    text: found[0],
    lower: found[0].toLowerCase(),
    start: at + found.index,
    end: at + found.index + found[0].length,
  }))

/** How many letters and figures a word has. */
export const lettersIn = (word: string): number => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** "RUS", "ERUF:s", "EU-medel": read as letters, and never by a dictionary. */
export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+(?:[:-]\p{Ll}*)?$/u.test(word)

/** Gives a replacement the capital of what it replaces. */
export const likeCased = (replacement: string, original: string): string =>
  isCapital(original) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement

/** The languages whose texts we can read at all. */
export type Written = 'sv' | 'en' | 'fi'
