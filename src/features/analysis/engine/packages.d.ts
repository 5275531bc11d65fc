/** Neither package brings types of its own. */
declare module 'snowball-stemmers' {
  export type StemmerLanguage = 'swedish' | 'finnish' | 'english'
  export function newStemmer(language: StemmerLanguage): { stem(word: string): string }
}

declare module 'stopword' {
  export const swe: readonly string[]
  export const fin: readonly string[]
  export const eng: readonly string[]
}
