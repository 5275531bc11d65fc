import swedish from '../words/abbreviations.txt?raw'
import { linesOf } from './lists'
import type { Written } from './sentences'

interface Abbreviation {
  /** As it is looked up: lower case, without points and spaces. */
  bare: string
  whole: string
}

/** "bl.a. = bland annat" a line. A plus before it means that a sentence may end with it. */
const entries = linesOf(swedish).map((line) => {
  const [short = '', whole = ''] = line.split(' = ')
  return { short: short.replace('+', ''), whole, mayEnd: short.startsWith('+') }
})

export const bareOf = (abbreviation: string): string => abbreviation.toLowerCase().replace(/[.\s]/g, '')

/** What each Swedish abbreviation stands for, by its letters. */
export const WHOLE: ReadonlyMap<string, Abbreviation> = new Map(
  entries.map(({ short, whole }) => [bareOf(short), { bare: bareOf(short), whole }]),
)

const lastOf = (short: string): string[] => [short, short.slice(short.lastIndexOf(' ') + 1)]

/** Abbreviations after which the sentence goes on, even before a capital or a figure. */
export const ENDS_NO_SENTENCE: Record<Written, ReadonlySet<string>> = {
  sv: new Set([
    ...entries.filter(({ mayEnd, short }) => !mayEnd && short.endsWith('.')).flatMap(({ short }) => lastOf(short)),
    ...'kl. nr. dr. prof. doc. fil. st. tel. fig. tab. § art. red. utg. ung. sid. prop. bet. skr. ds. dir.'.split(' '),
  ]),
  en: new Set('e.g. i.e. dr. mr. mrs. ms. prof. no. nos. p. pp. vs. cf. fig. approx. ca. st.'.split(' ')),
  fi: new Set('esim. ns. mm. klo. nro. s. ks. vrt. n. tri. prof. puh. ym.'.split(' ')),
}
