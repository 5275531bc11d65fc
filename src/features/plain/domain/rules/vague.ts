import list from '../../words/vague.txt?raw'
import { across, type Finding, finding } from '../finding'
import { sectionsOf } from '../lists'
import { findPhrases, phrasesOf } from '../phrases'
import { proseSentences, type Reading } from '../reading'

const SECTIONS = sectionsOf(list)
const phrasesIn = (section: string) =>
  phrasesOf((SECTIONS.get(section) ?? []).map((phrase): [string, string] => [phrase, phrase]))
const AMOUNTS = phrasesIn('amount')
const TIMES = phrasesIn('time')
const MEASURES = new Set((SECTIONS.get('measure') ?? []).flatMap((line) => line.split(' ')))
const NEAR = 3

/** R18: "några miljoner", "på sikt": how much, and when? */
export const vague = (reading: Reading): Finding[] =>
  proseSentences(reading).flatMap(({ words }) => [
    ...findPhrases(words, TIMES).map(({ words: those, value }) =>
      finding('R18', 'hint', across(those), 'vague-time', { params: { words: value } }),
    ),
    ...findPhrases(words, AMOUNTS).flatMap(({ words: those, value }) => {
      const after = words.indexOf(those.at(-1) as (typeof words)[number]) + 1
      const isBeside = words.slice(after, after + NEAR).some(({ lower }) => MEASURES.has(lower))
      return isBeside
        ? [finding('R18', 'hint', across(those), 'vague-amount', { params: { words: value } })]
        : []
    }),
  ])
