import notPassive from '../../words/not-passive.txt?raw'
import participles from '../../words/participles.txt?raw'
import forms from '../../words/passive-forms.txt?raw'
import { across, type Finding, finding } from '../finding'
import { wordSet } from '../lists'
import { proseSentences, type Reading } from '../reading'
import type { Spelling } from '../spelling'
import { isCapital, type Word } from '../words'

const FORMS = wordSet(forms)
const NOT_PASSIVE = wordSet(notPassive)
const PARTICIPLES = wordSet(participles)
const BECOMES = new Set(['blir', 'blev', 'blivit', 'bli'])
/** What may stand between "blev" and its participle. */
const BETWEEN = /^(?:inte|aldrig|nu|snart|sedan|också|ofta|redan|därför|då|snabbt|äntligen)$/

const ENDING = /^(?:as|s|es|ades|des|tes|ats|ts|its)$/

/** True when the word is a verb in the passive. A word in -s alone says little: most are genitives. */
export const isPassive = (lower: string, spelling: Spelling): boolean => {
  if (FORMS.has(lower)) return true
  if (lower.length < 4 || !lower.endsWith('s') || NOT_PASSIVE.has(lower) || spelling.isNoun(lower))
    return false
  const active = lower.slice(0, -1)
  const stems = spelling.stem(lower)
  // "köras" and "hyrs" stand in the dictionary by themselves.
  const infinitives = stems.includes(lower) || lower.endsWith('as') ? [...stems, active, `${active}a`] : stems
  return infinitives.some((infinitive) => {
    const root = infinitive.slice(0, -1)
    if (infinitive.length < 4 || infinitive === lower || !lower.startsWith(root.slice(0, 2))) return false
    const isRegular = !lower.startsWith(root) || ENDING.test(lower.slice(root.length))
    return isRegular && spelling.isVerb(infinitive)
  })
}

const isParticiple = (lower: string, spelling: Spelling): boolean =>
  PARTICIPLES.has(lower) ||
  (/(?:ad|at|ade)$/.test(lower) &&
    spelling.stem(lower).some((stem) => stem !== lower && spelling.isVerb(stem)))

/** "av" soon after says who did it. */
const saysWho = (words: readonly Word[], after: number): boolean =>
  words.slice(after + 1, after + 4).some(({ lower }) => lower === 'av')

/** No verb follows these at once: what looks like a passive is a noun in the genitive. */
const BEFORE_NOUN = /^(?:en|ett|min|din|sin|varje|någon|på|från|med|av|i)$/

/** R8: a passive that does not say who does it. More than two in a hundred words is a habit. */
export const passive = (reading: Reading): Finding[] => {
  const { spelling } = reading
  const spans = proseSentences(reading).flatMap(({ words }) =>
    words.flatMap((word, at) => {
      if (BECOMES.has(word.lower)) {
        const next = words[at + 1]
        const far = next && BETWEEN.test(next.lower) ? at + 2 : at + 1
        const participle = words[far]
        return participle && isParticiple(participle.lower, spelling) && !saysWho(words, far)
          ? [across(words.slice(at, far + 1))]
          : []
      }
      if ((isCapital(word.text) && at > 0) || BEFORE_NOUN.test(words[at - 1]?.lower ?? '')) return []
      return isPassive(word.lower, spelling) && !saysWho(words, at) ? [across([word])] : []
    }),
  )
  const isHabit = spans.length > 2 && (100 * spans.length) / reading.words.length > 2
  return spans.map((span) => finding('R8', isHabit ? 'warn' : 'hint', span, 'passive'))
}
