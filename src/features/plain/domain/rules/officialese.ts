import list from '../../words/officialese.txt?raw'
import { across, type Finding, finding } from '../finding'
import { linesOf } from '../lists'
import { findPhrases, phrasesOf } from '../phrases'
import { ownSentences, type Reading } from '../reading'
import { likeCased } from '../words'

/** Each form of each officialese word, with the same form of what to write instead. */
const entries = linesOf(list).flatMap((line) => {
  const [forms = '', replacements = ''] = line.split('=').map((side) => side.trim())
  const instead = replacements.split('|')
  return forms
    .split('|')
    .map((form, at): [string, string] => [form, (instead[at] ?? instead[0] ?? '').trim()])
})

export const OFFICIALESE = phrasesOf(entries)

/** How many words and phrases the list has, counted without their inflections. */
export const OFFICIALESE_SIZE = linesOf(list).length

/** R9: officialese, with the everyday word in the same form. */
export const officialese = (reading: Reading): Finding[] =>
  ownSentences(reading).flatMap(({ words }) =>
    findPhrases(words, OFFICIALESE).map(({ words: those, value }) => {
      const phrase = those.map(({ text }) => text).join(' ')
      return finding('R9', 'warn', across(those), 'officialese', {
        params: { word: phrase.toLowerCase(), instead: value.split(' / ').join(', ') },
        suggestion: likeCased(value.split(' / ')[0] ?? value, phrase),
      })
    }),
  )
