import { type Material, type RunText, readTexts, type Weighing, weigh } from '../domain'
import { wordKit } from './word-kits'

/**
 * Texts of one language each: across languages, piles would only find the languages. The language with most texts
 * first.
 */
export const byLanguage = (texts: readonly RunText[]): [language: string, texts: RunText[]][] => {
  const found = new Map<string, RunText[]>()
  for (const text of texts) {
    const own = found.get(text.language)
    if (own) own.push(text)
    else found.set(text.language, [text])
  }
  return [...found].sort(([one, own], [other, its]) => its.length - own.length || (one < other ? -1 : 1))
}

export const materialOf = (language: string, texts: readonly string[], weighing: Weighing): Material =>
  weigh(readTexts(texts, wordKit(language)), weighing)

export const wordsOf = (texts: readonly RunText[]): string[] => texts.map(({ text }) => text)

const numbered = (texts: readonly string[]): number => {
  let hash = 2_166_136_261
  for (const text of texts)
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619)
  return hash >>> 0
}

/** A seed of its own for each language and purpose, so that one language's texts don't move another's piles. */
export const seedOf = (seed: number, ...purpose: string[]): number => (seed ^ numbered(purpose)) >>> 0
