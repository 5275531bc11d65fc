import { parseArgs } from 'node:util'
import { ALGORITHM, agreement, FEWEST_PILES, FOR_PILES, MOST_PILES, pileWords, typicalOf } from './domain'
import {
  byLanguage,
  coarseOf,
  type FileRow,
  materialOf,
  readCodebook,
  readTextsFrom,
  suggestFor,
  wordsOf,
} from './engine'

export const THEMES_USAGE = 'themes FILE.csv [--json] [--lang sv] [--piles N] [--seed N]'
export const SUGGEST_USAGE =
  'suggest TRAIN.csv TEST.csv [--json] [--lang sv] [--codebook FILE.csv] [--seed N]'

const SEED = 1

const optionsIn = (args: string[], usage: string, files: number) => {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'sv' },
        piles: { type: 'string' },
        codebook: { type: 'string' },
        seed: { type: 'string' },
      },
    })
    if (positionals.length !== files) throw new Error('wrong number of files')
    return { paths: positionals, ...values }
  } catch {
    throw new Error(`Usage: ${usage}`)
  }
}

const wholeIn = (
  typed: string | undefined,
  name: string,
  least: number,
  most: number,
): number | undefined => {
  if (typed === undefined) return undefined
  const value = Number(typed)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`--${name} is a whole number from ${least} to ${most}, not ${typed}`)
  return value
}

interface Pile {
  language: string
  words: string[]
  typical: FileRow[]
  rows: FileRow[]
}

/** The coarse piles of each language; texts that no word leads anywhere are a pile of their own. */
const pilesOf = (rows: readonly FileRow[], seed: number, piles: number | undefined): Pile[] =>
  byLanguage(rows).flatMap(([language, texts]) => {
    const own = texts as FileRow[]
    const material = materialOf(language, wordsOf(own), FOR_PILES)
    const parameters = { algorithm: ALGORITHM, seed, ...(piles ? { piles } : {}) }
    const sorted = coarseOf(material, language, parameters)
    const [words, typical] = [pileWords(material.vocabulary, sorted), typicalOf(material.vocabulary, sorted)]
    const made: Pile[] = words.map((its, pile) => ({
      language,
      words: its,
      typical: (typical[pile] ?? []).map((text) => own[text] as FileRow),
      rows: own.filter((_, text) => sorted.pileOf[text] === pile),
    }))
    const rest = own.filter((_, text) => sorted.pileOf[text] === -1)
    return rest.length > 0 ? [...made, { language, words: [], typical: [], rows: rest }] : made
  })

/** Piles of texts from a file, for people or as JSON lines. A pile is an order to read in, never a theme. */
export const themesCommand = async (args: string[]): Promise<string[]> => {
  const options = optionsIn(args, THEMES_USAGE, 1)
  const piles = wholeIn(options.piles, 'piles', FEWEST_PILES, MOST_PILES)
  const seed = wholeIn(options.seed, 'seed', 0, 4_294_967_295) ?? SEED
  const began = performance.now()
  const rows = await readTextsFrom(options.paths[0] as string, { language: options.lang })
  const made = pilesOf(rows, seed, piles)
  const clusterOf = new Map(made.flatMap((pile, cluster) => pile.rows.map((row) => [row, cluster])))
  const seconds = Number(((performance.now() - began) / 1000).toFixed(3))
  if (!options.json)
    return made.flatMap((pile, cluster) => [
      `${cluster}: ${pile.rows.length} (${pile.language}) ${pile.words.join(', ')}`,
      ...pile.typical.map((row) => `   ${row.id}: ${row.text.replace(/\s+/g, ' ').slice(0, 100)}`),
    ])
  const labelled = rows.filter(({ label }) => label)
  const against =
    labelled.length > 0
      ? agreement(
          labelled.map((row) => String(clusterOf.get(row))),
          labelled.map(({ label }) => label as string),
        )
      : {}
  return [
    ...rows.map((row) => JSON.stringify({ id: row.id, cluster: clusterOf.get(row) })),
    JSON.stringify({ clusters: made.length, seconds, ...against }),
  ]
}

/** Codes for the texts of one file, from those that people have given the texts of another. */
export const suggestCommand = async (args: string[]): Promise<string[]> => {
  const options = optionsIn(args, SUGGEST_USAGE, 2)
  const seed = wholeIn(options.seed, 'seed', 0, 4_294_967_295) ?? SEED
  const [train = '', test = ''] = options.paths
  const language = options.lang
  const coded = await readTextsFrom(train, { language, needsLabel: true })
  const asked = await readTextsFrom(test, { language })
  if (new Set(coded.flatMap(({ codes }) => codes ?? [])).size < 2)
    throw new Error(`${train} holds fewer than two codes: nothing can be told apart`)
  const several = coded.some(({ codes }) => (codes?.length ?? 0) > 1)
  const descriptions = options.codebook ? await readCodebook(options.codebook, language) : []
  const found = suggestFor(coded, asked, descriptions, seed)
  return asked.map((row, i) => {
    const { code, confidence, codes } = found[i] as (typeof found)[number]
    const sure = Number(confidence.toFixed(4))
    if (options.json)
      return JSON.stringify({ id: row.id, code, confidence: sure, ...(several ? { codes } : {}) })
    return `${row.id}: ${several ? codes.join('; ') : code} (${sure})`
  })
}
