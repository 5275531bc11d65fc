import type { Language } from '~/kernel/language'
import { type Finding, type Hit, RULES, type Rule, type Span } from './finding'
import { type HardSentence, hardest } from './hardest'
import { countsOf, type LixBand, lix, lixBand, ovix, rounded } from './measures'
import { nominalBase } from './nominalisations'
import type { Part } from './parts'
import { type Audience, blockOf, type Reading } from './reading'
import { address } from './rules/address'
import { headings, lead, paragraphs, rhythm, sentences } from './rules/length'
import { links } from './rules/links'
import { nominal } from './rules/nominal'
import { officialese } from './rules/officialese'
import { type Aim, type Call, inaccessible, missingAim, missingInCall, type PageMake } from './rules/page'
import { passive } from './rules/passive'
import { enumeration, turningBack } from './rules/shape'
import { spelling as misspelt } from './rules/spelling'
import { vague } from './rules/vague'
import { abbreviations, jargon, longWords, repeated } from './rules/words'
import type { Spelling } from './spelling'
import type { Written } from './words'

/** What is known beside the text itself; what is left out is not checked. */
export interface Fields {
  aim?: Aim
  page?: PageMake
  call?: Call
}

export interface CheckOptions {
  spelling: Spelling
  language: Language
  terms?: readonly Hit[]
  /** Where links stand in the text, when it has no "[text](address)". */
  links?: readonly Span[]
  audience?: Audience | undefined
  fields?: Fields
}

export interface Report {
  /** Null where nobody has shown what the figure means: in Sami and Meänkieli. */
  lix: number | null
  /** What the figure says, for Swedish; null for so short a text that chance decides. */
  lixBand: LixBand | null
  ovix: number | null
  words: number
  sentences: number
  nominalisationsPer100: number | null
  hardest: HardSentence[]
  findings: Finding[]
  /** The rules that were tried. None: the text has not been checked. */
  checked: Rule[]
  language: Language
  /** How many characters were read, when the text was longer than that. */
  readTo: number | null
}

/** A text longer than this is read so far and no further: about thirty thousand words. */
export const MOST_CHARACTERS = 200_000

type Check = (reading: Reading) => Finding[]
const EVERY_LANGUAGE: [Rule, Check][] = [
  ['R2', lead],
  ['R4', sentences],
  ['R6', paragraphs],
  ['R12', abbreviations],
  ['R15', links],
  ['R20', repeated],
]
const SWEDISH: [Rule, Check][] = [
  ...EVERY_LANGUAGE,
  ['R3', headings],
  ['R5', rhythm],
  ['R7', nominal],
  ['R8', passive],
  ['R9', officialese],
  ['R10', jargon],
  ['R11', longWords],
  ['R13', address],
  ['R14', enumeration],
  ['R18', vague],
  ['R19', turningBack],
  ['R20', misspelt],
]

/** What we can check in each language. Of the others we know too little to say anything. */
const CHECKS: Record<Written, [Rule, Check][]> = { sv: SWEDISH, en: EVERY_LANGUAGE, fi: EVERY_LANGUAGE }
const isWritten = (language: Language): language is Written => language in CHECKS

const withinLimit = (parts: readonly Part[]): { parts: readonly Part[]; readTo: number | null } => {
  const whole = parts.filter(({ start, text }) => start + text.length <= MOST_CHARACTERS)
  return { parts: whole, readTo: whole.length < parts.length ? MOST_CHARACTERS : null }
}

const findingsOfFields = ({ aim, page, call }: Fields): Finding[] => [
  ...(aim ? missingAim(aim) : []),
  ...(page ? inaccessible(page) : []),
  ...(call ? missingInCall(call) : []),
]

const rulesOfFields = ({ aim, page, call }: Fields): Rule[] => [
  ...(aim ? (['R1'] as const) : []),
  ...(page ? (['R16'] as const) : []),
  ...(call ? (['R17'] as const) : []),
]

/** What another finding says better of the same words. */
const SAID_BY: Partial<Record<Rule, readonly Rule[]>> = { R8: ['R7', 'R9'], R11: ['R9', 'R20'] }

const placesOf = ({ start, end }: Span): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step)

const saidOnce = (findings: Finding[]): Finding[] => {
  const taken = new Map(
    Object.entries(SAID_BY).map(([rule, others]) => [
      rule,
      new Set(findings.filter((one) => others.includes(one.rule)).flatMap(placesOf)),
    ]),
  )
  return findings.filter((one) => {
    const places = taken.get(one.rule)
    return !places || !placesOf(one).some((place) => places.has(place))
  })
}

const inOrder = (findings: Finding[]): Finding[] =>
  findings.sort(
    (one, other) => one.start - other.start || RULES.indexOf(one.rule) - RULES.indexOf(other.rule),
  )

/** Says what in a text is hard to read, and where. Never throws, whatever the text. */
export const check = (parts: readonly Part[], options: CheckOptions): Report => {
  const { language, spelling, terms = [], links: linked = [], audience, fields = {} } = options
  const { parts: within, readTo } = withinLimit(parts)
  const written = isWritten(language) ? language : 'sv'
  const blocks = within.map((part) => blockOf(part, written))
  const body = blocks.filter(({ part }) => part.kind !== 'heading')
  const reading: Reading = {
    language: written,
    blocks,
    words: body.flatMap((block) => block.words),
    sentences: body.flatMap((block) => block.sentences),
    spelling,
    terms,
    links: linked,
    audience,
  }
  const checks = isWritten(language) ? CHECKS[language] : []
  const counts = countsOf(reading.sentences)
  const isSwedish = language === 'sv'
  const nominals = reading.words.filter(({ lower }) => nominalBase(lower) !== undefined).length
  return {
    lix: isWritten(language) ? rounded(lix(counts), 2) : null,
    lixBand: isSwedish ? lixBand(counts) : null,
    ovix: ovixOf(reading),
    words: counts.words,
    sentences: counts.sentences,
    nominalisationsPer100: isSwedish ? rounded((100 * nominals) / Math.max(1, counts.words), 1) : null,
    hardest: isSwedish ? hardest(reading) : [],
    findings: inOrder([
      ...saidOnce(checks.flatMap(([, find]) => find(reading))),
      ...findingsOfFields(fields),
    ]),
    checked: RULES.filter((rule) => [...checks.map(([one]) => one), ...rulesOfFields(fields)].includes(rule)),
    language,
    readTo,
  }
}

const ovixOf = ({ words }: Reading): number | null => {
  const value = ovix(words.map(({ lower }) => lower))
  return value === null ? null : rounded(value, 2)
}
