import { across, type Finding, finding } from '../finding'
import { proseSentences, type Reading } from '../reading'
import type { Sentence } from '../sentences'
import { wordsIn } from '../words'

const ITEM_MOST = 4
const CONJUNCTION = /(?:^|\s)(?:och|samt|eller)\s/i

/** What stands between commas, each with its place. */
const pieces = ({ text }: Sentence): { text: string; at: number }[] => {
  if (!text.includes(',')) return []
  const found: { text: string; at: number }[] = []
  let at = 0
  for (const piece of text.split(/,(?=\s)/)) {
    found.push({ text: piece, at })
    at += piece.length + 1
  }
  return found
}

/** Three or more short pieces in a row and then "och": four things or more. The first and the last piece also hold the rest of the sentence. */
const listIn = (sentence: Sentence): { from: number; to: number; count: number } | undefined => {
  const all = pieces(sentence)
  const counts = all.map((piece) => wordsIn(piece.text).length)
  let run = 0
  for (const [at, piece] of all.entries()) {
    if (at === 0) continue
    const conjunction = CONJUNCTION.exec(piece.text)
    const before = conjunction ? wordsIn(piece.text.slice(0, conjunction.index)).length : 0
    const startsWith = /^\s*(?:och|samt|eller)\s/i.test(piece.text)
    if (conjunction && before <= ITEM_MOST && run + (startsWith ? 0 : 1) >= 2) {
      const first = all[at - run - 1]
      return { from: first?.at ?? 0, to: piece.at + piece.text.length, count: run + (startsWith ? 2 : 3) }
    }
    run = (counts[at] ?? 0) <= ITEM_MOST && (counts[at] ?? 0) > 0 ? run + 1 : 0
  }
  return undefined
}

/** R14: four things or more in one sentence read better as a list. */
export const enumeration = (reading: Reading): Finding[] =>
  proseSentences(reading).flatMap((sentence) => {
    const list = listIn(sentence)
    if (!list || list.count < 4) return []
    const words = sentence.words.filter(
      ({ start, end }) => start >= sentence.start + list.from && end <= sentence.start + list.to,
    )
    return [finding('R14', 'hint', across(words), 'list', { params: { count: list.count } })]
  })

const DOUBLE =
  /(?<!\p{L})(?:inte\s+(?:helt\s+|alls\s+)?(?:o(?:vanlig|möjlig|känd|rimlig|viktig|tänkbar|lämplig|säker|nödig|giltig|skälig|väsentlig|berättigad|behörig|synlig|tillåten|lagligt|laglig|riktig)\p{L}{0,3}|utan(?=\s+(?:att|anledning|skäl|betydelse)))|(?:ingen|inga|inget|aldrig)\s+(?:\p{L}+\s+){0,3}inte|inte\s+(?:\p{L}+\s+){0,2}(?:aldrig|ingen|inget|inga)|inte\s+kan\s+uteslutas)(?!\p{L})/giu
const AND_OR = /(?<!\p{L})(?:och\s?\/\s?eller|eller\s?\/\s?och)(?!\p{L})/giu
const BRACKET = /\(([^()]{1,600})\)/g
const BRACKET_MOST = 12

/** Costs little, and spares most sentences the search. */
const MAY_TURN_BACK = /inte|ing[ae]|aldrig|\/|\(/i

/** R19: what makes the reader turn back. */
export const turningBack = (reading: Reading): Finding[] =>
  proseSentences(reading).flatMap(({ text, start }) => {
    if (!MAY_TURN_BACK.test(text)) return []
    const spanOf = (found: RegExpExecArray) => ({
      start: start + found.index,
      end: start + found.index + found[0].length,
    })
    return [
      ...Array.from(text.matchAll(DOUBLE), (found) =>
        finding('R19', 'hint', spanOf(found), 'double-negation'),
      ),
      ...Array.from(text.matchAll(AND_OR), (found) => finding('R19', 'hint', spanOf(found), 'and-or')),
      ...Array.from(text.matchAll(BRACKET)).flatMap((found) => {
        const count = wordsIn(found[1] ?? '').length
        return count > BRACKET_MOST
          ? [finding('R19', 'hint', spanOf(found), 'bracket', { params: { count } })]
          : []
      }),
    ]
  })
