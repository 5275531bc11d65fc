import { type Token, tokensOf } from './tokens'

/** A term as it is looked for. */
export interface Sought {
  id: string
  /** Every form that counts, in any case of letters; some are of several words. */
  forms: readonly string[]
  /** A short name, looked for as it is written. */
  acronym?: string | null
  /** Only the forms themselves, no compounds. */
  exact?: boolean
  /** What is not meant; a * at either end stands for any letters. */
  exceptions?: readonly string[]
}

export interface Hit {
  start: number
  end: number
  termId: string
  surface: string
}

/** Whether a word is one in Swedish. */
export type Accepts = (word: string) => boolean

export type Matcher = (text: string) => Hit[]

/** Shorter ones end and begin too many words that have nothing to do with them. */
const HEAD_MIN = 6
const START_MIN = 5
const REST_MIN = 3
/** No word is longer; what is, is looked at no further. */
const WORD_MAX = 120

interface Node {
  next: Map<string, Node>
  termId?: string
}

interface Term extends Omit<Sought, 'forms'> {
  isException: (word: string) => boolean
}

const exceptionsOf = (words: readonly string[]): ((word: string) => boolean) => {
  const tests = words.map((typed) => {
    const [, before, wanted = '', after] = typed.toLowerCase().match(/^(\*?)(.*?)(\*?)$/) ?? []
    if (before && after) return (word: string) => word.includes(wanted)
    if (before) return (word: string) => word.endsWith(wanted)
    if (after) return (word: string) => word.startsWith(wanted)
    return (word: string) => word === wanted
  })
  return (word) => tests.some((test) => test(word))
}

/** What the words of a text are compared with. */
const indexOf = (sought: readonly Sought[]) => {
  const terms = new Map<string, Term>()
  const root: Node = { next: new Map() }
  const forms = new Map<string, string>()
  const acronyms = new Map<string, string>()
  for (const { forms: all, ...term } of sought) {
    terms.set(term.id, { ...term, isException: exceptionsOf(term.exceptions ?? []) })
    if (term.acronym) acronyms.set(term.acronym, term.id)
    for (const form of all) {
      const words = tokensOf(form).map(({ lower }) => lower)
      const [only] = words
      if (words.length === 1 && only) {
        if (!forms.has(only)) forms.set(only, term.id)
      } else if (words.length > 1) {
        let node = root
        for (const word of words) {
          const next = node.next.get(word) ?? { next: new Map() }
          node.next.set(word, next)
          node = next
        }
        node.termId ??= term.id
      }
    }
  }
  return { terms, root, forms, acronyms }
}

type Index = ReturnType<typeof indexOf>

const isGap = (text: string): boolean => /^\s+$/.test(text)

/** The longest term of several words that begins here: whose it is, and how many words it takes. */
const severalWords = (text: string, tokens: readonly Token[], at: number, { root }: Index) => {
  let found: { termId: string; count: number } | undefined
  let node: Node | undefined = root
  for (let n = 0; node && at + n < tokens.length; n++) {
    const token = tokens[at + n] as Token
    const before = tokens[at + n - 1]
    if (n > 0 && before && !isGap(text.slice(before.end, token.start))) break
    // "Interreg Aurora-projekt" begins with Interreg Aurora.
    const begun: Node | undefined = node.next.get(token.lower.split('-')[0] ?? '')
    node = node.next.get(token.lower)
    const ended: Node | undefined = node?.termId ? node : n > 0 ? begun : undefined
    if (ended?.termId) found = { termId: ended.termId, count: n + 1 }
  }
  return found
}

/** "RUS", "RUS:en", "RUS:s", "RUS-arbetet"; never "rus". */
const asAcronym = ({ text }: Token, { acronyms }: Index): string | undefined => {
  const whole = acronyms.get(text)
  if (whole) return whole
  const [, colon, ending] = text.match(/^([^:]+):(en|ens|s)$/) ?? []
  if (colon && ending) return acronyms.get(colon)
  for (let dash = text.indexOf('-'); dash > 0; dash = text.indexOf('-', dash + 1)) {
    const found = acronyms.get(text.slice(0, dash))
    if (found) return found
  }
  return undefined
}

/** The longest form that ends the word: "huvudaktörerna". */
const asHead = ({ lower }: Token, { forms, terms }: Index): string | undefined => {
  for (let from = 1; lower.length - from >= HEAD_MIN; from++) {
    const termId = forms.get(lower.slice(from))
    if (termId && mayCompound(termId, lower, terms)) return termId
  }
  return undefined
}

/** The longest form that begins the word, when a word follows: "medfinansieringsgrad". */
const asStart = ({ lower }: Token, { forms, terms }: Index, accepts: Accepts): string | undefined => {
  for (let to = lower.length - REST_MIN; to >= START_MIN; to--) {
    const termId = forms.get(lower.slice(0, to))
    if (!termId || !mayCompound(termId, lower, terms)) continue
    const rest = lower.slice(to).replace(/^-/, '')
    const rests = [rest, ...(rest.startsWith('s') ? [rest.slice(1)] : [])]
    if (rests.some((word) => word.length >= REST_MIN && accepts(word))) return termId
  }
  return undefined
}

const mayCompound = (termId: string, word: string, terms: Index['terms']): boolean => {
  const term = terms.get(termId)
  return term !== undefined && !term.exact && !term.isException(word)
}

const ofOneWord = (token: Token, index: Index, accepts: Accepts): string | undefined => {
  if (token.lower.length > WORD_MAX) return undefined
  const exact = index.forms.get(token.lower)
  if (exact && !index.terms.get(exact)?.isException(token.lower)) return exact
  return asAcronym(token, index) ?? asHead(token, index) ?? asStart(token, index, accepts)
}

/**
 * Finds terms in text: several words first, then forms, acronyms and compounds. Hits come in order and never
 * overlap; their places are those of the text as it was given.
 */
export const matcher = (terms: readonly Sought[], accepts: Accepts): Matcher => {
  const index = indexOf(terms)
  return (text) => {
    const tokens = tokensOf(text)
    const hits: Hit[] = []
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token
      const several = severalWords(text, tokens, at, index)
      const termId = several?.termId ?? ofOneWord(token, index, accepts)
      const count = several?.count ?? 1
      if (termId) {
        const end = tokens[at + count - 1]?.end ?? token.end
        hits.push({ start: token.start, end, termId, surface: text.slice(token.start, end) })
      }
      at += count
    }
    return hits
  }
}
