import { bareOf, WHOLE } from '../abbreviations'
import { isEveryday } from '../common'
import { across, type Finding, finding, type Span } from '../finding'
import { overlaps, ownBlocks, ownSentences, proseSentences, type Reading } from '../reading'
import type { Sentence } from '../sentences'
import { isAcronym, isCapital, lettersIn, likeCased, type Word, type Written } from '../words'

/** Acronyms that need no explaining. */
const KNOWN = new Set(
  'EU FN USA TV SMS IT PDF OK DVD CD GPS ID QR AB SVT SR FAQ IKEA NATO HIV AIDS MB GB KB CSV JPEG PNG WCAG IMY DNA VM EM OS PC UV MMS WC ICA SOS SJ KRAV'.split(
    ' ',
  ),
)
const LONG = 13

const isTerm = (span: Span, { terms }: Reading): boolean => terms.some((hit) => overlaps(hit, span))

/** Written out in brackets after it, or itself the bracket after what it stands for. */
const isWrittenOut = (word: Word, text: string, start: number): boolean => {
  const after = text.slice(word.end - start, word.end - start + 3)
  return /^\s?\(/.test(after) || text[word.start - start - 1] === '('
}

/** A sentence in capitals: nothing in it can be told from an acronym. */
const isShouted = (words: readonly Word[]): boolean =>
  2 * words.filter(({ text }) => /^\p{Lu}{2,}$/u.test(text)).length > words.length && words.length > 1

/** R10: terms of the glossary that are not explained, and acronyms that nobody has written out, where they first stand. */
export const jargon = (reading: Reading): Finding[] => {
  const explained = new Set(reading.terms.filter((hit) => hit.explained).map((hit) => hit.term))
  const told = new Set<string>()
  const isFirst = (name: string) => !told.has(name) && Boolean(told.add(name))
  const found = reading.terms
    .filter((hit) => !explained.has(hit.term) && isFirst(hit.term))
    .map((hit) => finding('R10', 'warn', hit, 'term', { params: { term: hit.term } }))
  for (const { words, text, start } of ownSentences(reading)) {
    if (isShouted(words)) continue
    for (const word of words) {
      const name = /^\p{Lu}{2,8}(?![\p{L}\p{N}])/u.exec(word.text)?.[0]
      if (!name || KNOWN.has(name) || !isAcronym(word.text) || isTerm(word, reading)) continue
      if (!isFirst(name) || isWrittenOut(word, text, start)) continue
      found.push(finding('R10', 'hint', word, 'acronym', { params: { term: name } }))
    }
  }
  return found
}

/** R11: long words that neither the glossary explains nor everybody uses. Each once. */
export const longWords = (reading: Reading): Finding[] => {
  const told = new Set<string>()
  return ownSentences(reading).flatMap(({ words }) =>
    words.flatMap((word, at) => {
      if (word.text.length <= LONG || lettersIn(word.text) <= LONG) return []
      const isName = isCapital(word.text) && at > 0
      if (isName || told.has(word.lower) || isTerm(word, reading) || isEveryday(word.lower, reading.spelling))
        return []
      told.add(word.lower)
      return [
        finding('R11', 'hint', word, 'word-long', {
          params: { word: word.lower, count: lettersIn(word.text) },
        }),
      ]
    }),
  )
}

/** Abbreviations that are written with a space and no points. */
const SPACED = new Set(['t ex', 'bl a', 'm m', 's k', 'm fl', 'd v s', 'o d'])

/** An abbreviation in one word or two ("t.ex.", "t ex"), with its last point. */
const abbreviationAt = (words: readonly Word[], at: number, { text, start }: Sentence, language: Written) => {
  const first = words[at]?.text ?? ''
  if (first.length > 6 && !first.includes('.')) return undefined
  const two = words.slice(at, at + 2)
  for (const those of [two, two.slice(0, 1)]) {
    const bare = bareOf(those.map((word) => word.text).join(''))
    const span = across(those)
    const hasPoint = text[span.end - start] === '.'
    const written = text.slice(span.start - start, span.end - start) + (hasPoint ? '.' : '')
    const isMeant =
      those.length === 1
        ? written.includes('.') || /^(?:dvs|osv|pga|jfr|ca|mdr|mfl|tex)$/.test(bare)
        : SPACED.has(written.toLowerCase().replaceAll('.', ''))
    const whole = isMeant ? WHOLE[language].get(bare) : undefined
    const isLastWord = hasPoint && span.end - start === text.trimEnd().length - 1
    // "Vi ses i tom." is no abbreviation: a plain word at the end has the point of its sentence.
    if (!whole || (isLastWord && !/\..*\./.test(written) && !/^(?:osv|etc|mm|mfl|pga)$/.test(bare))) continue
    return {
      span: { start: span.start, end: span.end + (hasPoint ? 1 : 0) },
      written,
      whole,
      count: those.length,
    }
  }
  return undefined
}

/** R12: abbreviations in running text, written out. */
export const abbreviations = (reading: Reading): Finding[] =>
  proseSentences(reading).flatMap((sentence) => {
    let next = 0
    return sentence.words.flatMap((word, at) => {
      if (at < next) return []
      const found = abbreviationAt(sentence.words, at, sentence, reading.language)
      if (!found) return []
      next = at + found.count
      return [
        finding('R12', 'hint', found.span, 'abbreviation', {
          params: { word: found.written, instead: found.whole },
          suggestion: likeCased(found.whole, word.text),
        }),
      ]
    })
  })

/** Words that may well stand twice in a row. */
const MAY_REPEAT = new Set(
  'det den som är var han hon de mycket väldigt så ja nej då ha hej hon her had that very on se ne'.split(
    ' ',
  ),
)

/** A word written twice. */
export const repeated = (reading: Pick<Reading, 'blocks'>): Finding[] =>
  ownBlocks(reading).flatMap(({ sentences, part }) =>
    sentences.flatMap(({ words }) =>
      words.flatMap((word, at) => {
        const before = words[at - 1]
        if (!before || before.lower !== word.lower || MAY_REPEAT.has(word.lower)) return []
        const between = part.text.slice(before.end - part.start, word.start - part.start)
        if (between.trim() !== '' || !/^\p{L}+$/u.test(word.text) || isAcronym(word.text)) return []
        if (isCapital(word.text)) return []
        return [
          finding('R20', 'warn', across([before, word]), 'repeated', {
            params: { word: word.lower },
            suggestion: before.text,
          }),
        ]
      }),
    ),
  )
