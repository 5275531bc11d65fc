import type { Coded } from './labels'
import type { Random } from './random'
import { chanceBy, type Line, lineBetween } from './regression'
import { addRow, dotWith, type Sparse } from './sparse'

/**
 * What was learnt from coded texts. `centroid`: how near a text lies to the middle of each code's texts, fairer to
 * rare codes. `line`: a logistic regression for each code by itself, so that a text may have several or none.
 */
export interface Model {
  codes: number
  centroids: (Float64Array | undefined)[]
  lines: (Line | undefined)[]
  /** Codes a text on average. */
  perText: number
  /** How much the lines count beside the middles: little before many texts are coded. */
  shareOfLines: number
}

export const KINDS = ['centroid', 'both'] as const
/** Nearest centroid alone is what the other is measured against. */
export type ModelKind = (typeof KINDS)[number]

/** How much nearer a middle must be to count for more: cosines of short texts lie close together. */
const SHARPNESS = 26
/** A line between one text and all others says nothing. */
const LEAST_FOR_LINE = 2

/**
 * What the codebook says of a code counts as so many coded texts: on the gold set its words alone find the right code
 * among three oftener than 300 coded texts do, and both together oftener still.
 */
const DESCRIPTION_COUNTS = 10
/** With so many coded texts lines and middles count alike. */
const EVEN_AT = 3_000

const centroidOf = (
  matrix: Sparse,
  texts: readonly number[],
  description: number | undefined,
): Float64Array | undefined => {
  if (texts.length === 0 && description === undefined) return undefined
  const sum = new Float64Array(matrix.width)
  if (description !== undefined) addRow(matrix, description, sum, DESCRIPTION_COUNTS)
  for (const text of texts) addRow(matrix, text, sum, 1)
  let length = 0
  for (const value of sum) length += value * value
  if (length === 0) return undefined
  const scale = 1 / Math.sqrt(length)
  return sum.map((value) => value * scale)
}

/** What there is to learn from: codes that people set, and the row in which the codebook describes a code, where it does. */
export interface Lesson {
  coded: Coded
  codes: number
  descriptions: readonly (number | undefined)[]
}

/** Learns from what people have coded. The same coded texts and seed give the same model. */
export const learn = (
  matrix: Sparse,
  { coded, codes, descriptions }: Lesson,
  kind: ModelKind,
  random: Random,
): Model => {
  const holders = Array.from({ length: codes }, () => [] as number[])
  coded.codes.forEach((own, i) => {
    for (const code of own) holders[code]?.push(i)
  })
  const textsOf = (indexes: readonly number[]) => indexes.map((i) => coded.texts[i] as number)
  const lineOf = (indexes: readonly number[]): Line | undefined => {
    if (indexes.length < LEAST_FOR_LINE || indexes.length === coded.texts.length) return undefined
    const has = new Uint8Array(coded.texts.length)
    for (const i of indexes) has[i] = 1
    return lineBetween(matrix, coded.texts, has, random)
  }
  const given = coded.codes.filter((own) => own.length > 0)
  return {
    codes,
    centroids: holders.map((indexes, code) => centroidOf(matrix, textsOf(indexes), descriptions[code])),
    lines: holders.map((indexes) => (kind === 'both' ? lineOf(indexes) : undefined)),
    perText: given.length === 0 ? 1 : given.reduce((sum, own) => sum + own.length, 0) / given.length,
    shareOfLines: coded.texts.length / (coded.texts.length + EVEN_AT),
  }
}

/** How sure the model is of each code for one text, from 0 to 1. A code that nobody has used has 0. */
export const confidences = (
  { codes, centroids, lines, perText, shareOfLines }: Model,
  matrix: Sparse,
  text: number,
): Float64Array => {
  const by = new Float64Array(codes)
  let highest = Number.NEGATIVE_INFINITY
  for (let code = 0; code < codes; code++) {
    const centroid = centroids[code]
    by[code] = centroid ? dotWith(matrix, text, centroid) : Number.NEGATIVE_INFINITY
    if ((by[code] as number) > highest) highest = by[code] as number
  }
  if (highest === Number.NEGATIVE_INFINITY) return new Float64Array(codes)
  let total = 0
  for (let code = 0; code < codes; code++) {
    by[code] = Math.exp(SHARPNESS * ((by[code] as number) - highest))
    total += by[code] as number
  }
  for (let code = 0; code < codes; code++) {
    const byMiddle = Math.min(1, (perText * (by[code] as number)) / total)
    const line = lines[code]
    by[code] = line
      ? (1 - shareOfLines) * byMiddle + shareOfLines * chanceBy(line, matrix, text)
      : byMiddle * (lines.some((one) => one) ? 1 - shareOfLines : 1)
  }
  return by
}

/** Codes by how sure the model is of them, the surest first; those it knows nothing of are left out. */
export const ranked = (sure: Float64Array): number[] =>
  Array.from(sure, (_, code) => code)
    .filter((code) => (sure[code] as number) > 0)
    .sort((one, other) => (sure[other] as number) - (sure[one] as number) || one - other)

/** How much each column of a text speaks for a code rather than for the others. */
export const speaksFor = (model: Model, code: number): ((column: number) => number) => {
  const [centroid, line] = [model.centroids[code], model.lines[code]]
  const others = model.centroids.filter((one, other) => one && other !== code) as Float64Array[]
  return (column) => {
    let middle = 0
    for (const other of others) middle += other[column] as number
    const ahead = (centroid?.[column] ?? 0) - (others.length > 0 ? middle / others.length : 0)
    return (
      (1 - model.shareOfLines) * SHARPNESS * ahead +
      (line ? model.shareOfLines * (line.weights[column] as number) : 0)
    )
  }
}
