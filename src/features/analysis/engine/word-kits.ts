import { newStemmer, type StemmerLanguage } from 'snowball-stemmers'
import { eng, fin, swe } from 'stopword'
import type { WordKit } from '../domain'
import { FINNISH_BESIDES, SWEDISH_BESIDES } from './stop-words'

const STEMMED: Record<string, { stemmer: StemmerLanguage; stop: readonly string[] }> = {
  sv: { stemmer: 'swedish', stop: [...swe, ...SWEDISH_BESIDES] },
  fi: { stemmer: 'finnish', stop: [...fin, ...FINNISH_BESIDES] },
  en: { stemmer: 'english', stop: eng },
}

/** Nothing is cut and nothing left out: grams join the forms, and what everybody says weighs little anyway. */
const SIMPLE: WordKit = { name: 'simple', stem: (word) => word, isStop: () => false }

const kits = new Map<string, WordKit>()

/**
 * How words of a language are read. Meänkieli, the Sami languages and texts of unknown language have no stemmer of
 * their own, and none that is lent to them: a wrong one would join what has nothing in common.
 */
export const wordKit = (language: string): WordKit => {
  const known = STEMMED[language]
  if (!known) return SIMPLE
  const found = kits.get(language)
  if (found) return found
  const stemmer = newStemmer(known.stemmer)
  const stop = new Set(known.stop.map((word) => word.normalize('NFC').toLowerCase()))
  const kit = {
    name: language,
    stem: (word: string) => stemmer.stem(word),
    isStop: (word: string) => stop.has(word),
  }
  kits.set(language, kit)
  return kit
}
