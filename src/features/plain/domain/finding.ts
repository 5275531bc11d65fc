import type { Word } from './words'

/** A stretch of the plain text (NFC), in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

export const RULES = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
] as const
export type Rule = (typeof RULES)[number]

/** A block stops publication, a warning asks for a change, a hint asks for a thought. */
export type Kind = 'block' | 'warn' | 'hint'

/** What a finding says: the texts stand in messages as `plain.finding.<key>`. */
export type FindingKey =
  | 'aim-reader'
  | 'aim-purpose'
  | 'aim-action'
  | 'lead-long'
  | 'lead-missing'
  | 'heading-far'
  | 'sentence-long'
  | 'sentence-very-long'
  | 'rhythm-mean'
  | 'rhythm-even'
  | 'paragraph-sentences'
  | 'paragraph-words'
  | 'nominal'
  | 'nominal-verb'
  | 'passive'
  | 'officialese'
  | 'term'
  | 'acronym'
  | 'word-long'
  | 'abbreviation'
  | 'address-reader'
  | 'address-sender'
  | 'list'
  | 'link'
  | 'image-alt'
  | 'heading-order'
  | 'table-header'
  | 'page-language'
  | 'call-date'
  | 'call-place'
  | 'call-cost'
  | 'call-contact'
  | 'call-next'
  | 'vague-amount'
  | 'vague-time'
  | 'double-negation'
  | 'and-or'
  | 'bracket'
  | 'spelling'
  | 'split-word'
  | 'repeated'

export interface Message<Key> {
  key: Key
  params: Record<string, string | number>
}

export interface Finding extends Span {
  rule: Rule
  kind: Kind
  message: Message<FindingKey>
  /** What could stand there instead. */
  suggestion?: string
  /** True when it is about the text or the page as a whole and not about these words. */
  isWhole?: true
}

/** A term of the glossary where it stands in the text. */
export interface Hit extends Span {
  term: string
  explained: boolean
}

type Details = { params?: Message<FindingKey>['params']; suggestion?: string | undefined; isWhole?: true }

export const finding = (
  rule: Rule,
  kind: Kind,
  { start, end }: Span,
  key: FindingKey,
  { params = {}, suggestion, isWhole }: Details = {},
): Finding => ({
  start,
  end,
  rule,
  kind,
  message: { key, params },
  ...(suggestion === undefined ? {} : { suggestion }),
  ...(isWhole ? { isWhole } : {}),
})

/** From the first of some words to the last. */
export const across = (words: readonly Word[]): Span => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
})
