import list from '../words/abbreviations.txt?raw'
import { sectionsOf } from './lists'
import type { Written } from './words'

/** As it is looked up: lower case, without points and spaces. */
export const bareOf = (abbreviation: string): string => abbreviation.toLowerCase().replace(/[.\s]/g, '')

const SECTIONS = sectionsOf(list)
const byLanguage = <T>(of: (language: Written) => T): Record<Written, T> => ({
  sv: of('sv'),
  en: of('en'),
  fi: of('fi'),
})

/** "bl.a. = bland annat" a line. A plus before it means that a sentence may end with it. */
const ENTRIES = byLanguage((language) =>
  (SECTIONS.get(language) ?? []).map((line) => {
    const [short = '', whole = ''] = line.split(' = ')
    return { short: short.replace('+', ''), whole, mayEnd: short.startsWith('+') }
  }),
)

/** What each abbreviation stands for, by its letters. */
export const WHOLE: Record<Written, ReadonlyMap<string, string>> = byLanguage(
  (language) => new Map(ENTRIES[language].map(({ short, whole }) => [bareOf(short), whole])),
)

/** Abbreviations that are fine to read, but whose point ends no sentence. */
const READABLE: Record<Written, string> = {
  sv: 'kl. nr. dr. prof. doc. fil. st. tel. fig. tab. art. red. sid. prop. bet. skr. ds. dir.',
  en: 'dr. mr. mrs. ms. prof. no. nos. p. pp. vs. fig. st.',
  fi: 'klo. nro. s. n. tri. prof. puh.',
}

/** Abbreviations after which the sentence goes on, even before a capital or a figure. */
export const ENDS_NO_SENTENCE: Record<Written, ReadonlySet<string>> = byLanguage((language) => {
  const short = ENTRIES[language]
    .filter((one) => !one.mayEnd && one.short.endsWith('.'))
    .map((one) => one.short)
  return new Set([
    ...short.map((one) => one.slice(one.lastIndexOf(' ') + 1)),
    ...READABLE[language].split(' '),
  ])
})
