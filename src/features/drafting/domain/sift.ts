/** A text that was sent, under the number by which the model knows it. */
export interface Given {
  number: number
  contributionId: string
  text: string
}

export interface Cited<S extends string> {
  id: number
  words: string
  stance: S
}

/** A sentence as a model wrote it, with what it says that it rests on. */
export interface Proposed<S extends string> {
  text: string
  quotes: readonly Cited<S>[]
}

/** Why a sentence is not kept. */
export type Refusal =
  | 'no_quote'
  | 'unknown_text'
  | 'not_found'
  | 'too_short'
  | 'personal'
  | 'address'
  | 'repeated'
  | 'changed'

/** Texts under numbers that say nothing of what they are. */
export const givenOf = (texts: readonly { contributionId: string; text: string }[]): Given[] =>
  texts.map(({ contributionId, text }, n) => ({ number: n + 1, contributionId, text }))

const LETTER = /[\p{L}\p{M}\p{N}]/u
/** Two words at least: a single one is found nearly everywhere and shows nothing. */
const TWO_WORDS = /[\p{L}\p{N}]\S*\s+\S*[\p{L}\p{N}]/u
const ADDRESS = /https?:|www\.|\b[\w-]+\.(se|com|net|org|nu|io)\b/i

/** Whether words stand in a text to the letter, and as whole words: half a word can say the opposite of the whole. */
const standAsWords = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before = '', after = ''] = [[...text.slice(0, at)].at(-1), [...text.slice(at + words.length)][0]]
    if (!LETTER.test(before) && !LETTER.test(after)) return true
  }
  return false
}

const refusalOf = (given: ReadonlyMap<number, Given>, { id, words }: Cited<string>): Refusal | undefined => {
  const text = given.get(id)?.text
  if (text === undefined) return 'unknown_text'
  const sought = words.trim()
  if (sought === '' || !standAsWords(text, sought)) return 'not_found'
  return TWO_WORDS.test(sought) || sought === text.trim() ? undefined : 'too_short'
}

/**
 * Why a sentence can't be kept; undefined where it can. One quote that is not found word for word is enough: who
 * invents one may have invented the others.
 */
export const refuse = (
  given: readonly Given[],
  { text, quotes }: Proposed<string>,
  hasHints: (text: string) => boolean,
): Refusal | undefined => {
  if (hasHints(text)) return 'personal'
  if (ADDRESS.test(text)) return 'address'
  if (quotes.length === 0) return 'no_quote'
  const byNumber = new Map(given.map((one) => [one.number, one]))
  return quotes.map((quote) => refusalOf(byNumber, quote)).find((reason) => reason !== undefined)
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Parts an answer: what may be kept, and why the rest may not. A sentence that stands there already is not kept twice. */
export const sift = <S extends string, P extends Proposed<S>>(
  given: readonly Given[],
  proposed: readonly P[],
  { hasHints, standing }: { hasHints: (text: string) => boolean; standing: readonly string[] },
): { kept: P[]; refused: Refusal[] } => {
  const known = new Set(standing.map(squeezed))
  const kept: P[] = []
  const refused: Refusal[] = []
  for (const one of proposed) {
    const reason = known.has(squeezed(one.text)) ? 'repeated' : refuse(given, one, hasHints)
    if (reason) refused.push(reason)
    else {
      known.add(squeezed(one.text))
      kept.push(one)
    }
  }
  return { kept, refused }
}
