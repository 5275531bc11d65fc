import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

const POLIS = process.env.BENCH_POLIS ?? join('..', 'shared', 'data', 'polis')
const GOLD = join('docs', 'gold')

/** Real statements where they lie beside the project, or else the gold set's texts. */
export const sourceTexts = async (load) => {
  if (!existsSync(POLIS)) {
    const rows = parse(readFileSync(join(GOLD, 'texts.csv')), { columns: true })
    return { from: 'gold', language: 'sv', texts: rows.map(({ text }) => text) }
  }
  const { readCsv } = await load('/src/features/records/commands/csv-rows.ts')
  const { POLIS_ROW } = await load('/src/features/records/domain/index.ts')
  const texts = readdirSync(POLIS).flatMap((folder) => {
    const file = join(POLIS, folder, 'comments.csv')
    if (!existsSync(file)) return []
    const { rows } = readCsv(readFileSync(file, 'utf8'), { rowStart: POLIS_ROW, lastColumnIsFree: true })
    return rows.flatMap(({ cells }) => (cells?.['comment-body'] ? [cells['comment-body']] : []))
  })
  return { from: 'polis', language: 'en', texts }
}

const ENDINGS = 'abcdefghijklmnoprstuvyåäö'

export const wordsOf = (texts) => texts.flatMap((text) => text.split(/\s+/))

/**
 * A text in which every third word is another, drawn from all. Of the words drawn, one in ten gets an ending of its
 * own, so that the vocabulary grows as a real one does.
 */
export const resampled = (text, words, random) => {
  const drawn = () => {
    const word = words[random.below(words.length)]
    if (random.next() >= 0.1) return word
    const ending = Array.from({ length: 3 }, () => ENDINGS[random.below(ENDINGS.length)])
    return `${word}${ending.join('')}`
  }
  return text
    .split(/\s+/)
    .map((word) => (random.next() < 1 / 3 ? drawn() : word))
    .join(' ')
}

/** As many texts as are wanted: the real ones first, then re-sampled ones. */
export const multiplied = (texts, wanted, random) => {
  const words = wordsOf(texts)
  const made = texts.slice(0, wanted)
  while (made.length < wanted) made.push(resampled(texts[random.below(texts.length)], words, random))
  return made
}

/** The gold set with one coder's codes, and its codebook; undefined where there is none. */
export const goldSet = async (readCodebook) => {
  if (!existsSync(join(GOLD, 'coder-1.csv'))) return undefined
  const read = (name) => parse(readFileSync(join(GOLD, name)), { columns: true })
  const codes = new Map(read('coder-1.csv').map((row) => [row.id, row.codes.split(';').filter(Boolean)]))
  return {
    rows: read('texts.csv').map(({ id, text }) => ({ id, language: 'sv', text, codes: codes.get(id) ?? [] })),
    codebook: await readCodebook(join(GOLD, 'codebook.csv'), 'sv'),
  }
}
