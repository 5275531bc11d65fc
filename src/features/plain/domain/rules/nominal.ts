import { across, type Finding, finding } from '../finding'
import { nominalBase, verbIn } from '../nominalisations'
import { proseSentences, type Reading } from '../reading'
import type { Word } from '../words'

/** Verbs that say only that something is done. Their forms in -s come after the noun. */
const EMPTY =
  /^(?:genomför(?:a|de|t|s|as|des|ts|da|d)?|bedriv(?:a|er|it|s|as|its)?|bedrev|bedrevs|utför(?:a|de|t|s|as|des|ts)?|sk(?:e|er|edde|ett)|verkställ(?:a|er|de|t|s|as|des|ts)|ombesörj(?:a|er|de|t|s|as)|handha|handhar|vidta|vidtar|vidtog|vidtas|vidtogs|företa|företar|företog|företas)$/

const NEAR = 5

/** Passives and "sker" have the noun as their subject, mostly before them; active verbs have it as their object. */
const hasSubject = (verb: string): boolean => /s$|^sk/.test(verb) || /^genomförda?$/.test(verb)
/** Past these begins something else: "sker i en mörk korsning". */
const PREPOSITION =
  /^(?:av|i|på|vid|under|genom|till|från|hos|mellan|över|inom|utan|mot|utanför|innan|efter|när|där|som)$/

const partner = (words: readonly Word[], at: number): number | undefined => {
  const verb = words[at]?.lower ?? ''
  const isNominal = (place: number) => nominalBase(words[place]?.lower ?? '') !== undefined
  const steps = Array.from({ length: NEAR }, (_, step) => step + 1)
  const before = hasSubject(verb) ? steps.map((step) => at - step).find(isNominal) : undefined
  if (before !== undefined) return before
  const stop = steps.find((step) => PREPOSITION.test(words[at + step]?.lower ?? '')) ?? NEAR + 1
  return steps
    .filter((step) => step < stop)
    .map((step) => at + step)
    .find(isNominal)
}

/** R7: "genomföra en utvärdering" is "utvärdera". */
export const nominal = (reading: Reading): Finding[] =>
  proseSentences(reading).flatMap(({ words }) => {
    let from = 0
    return words.flatMap((word, at) => {
      if (!EMPTY.test(word.lower)) return []
      const place = partner(words, at)
      const noun = place === undefined ? undefined : words[place]
      if (place === undefined || !noun || Math.min(place, at) < from) return []
      from = Math.max(place, at) + 1
      const verb = verbIn(nominalBase(noun.lower) ?? '', reading.spelling)
      const span = across(words.slice(Math.min(place, at), Math.max(place, at) + 1))
      const params = { verb: word.lower, noun: noun.lower, instead: verb ?? '' }
      return [finding('R7', 'warn', span, verb ? 'nominal-verb' : 'nominal', { params, suggestion: verb })]
    })
  })
