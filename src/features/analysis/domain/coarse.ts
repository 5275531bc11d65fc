import type { Points } from './lsa'
import { type Random, shuffled } from './random'

/** Which pile each text is in (−1: none, it has no word to go by), and how near its middle it lies. */
export interface Sorted {
  piles: number
  pileOf: Int32Array
  centrality: Float32Array
}

export const FEWEST_PILES = 2
export const MOST_PILES = 40

/** As many piles as a person can look over at once: more where there is more to read, at most 24. */
export const pilesFor = (texts: number): number =>
  Math.max(FEWEST_PILES, Math.min(24, Math.round(Math.sqrt(texts) / 3)))

const ROUNDS = 40
/** Several beginnings, the best kept: k-means ends where it happens to begin. */
const beginningsFor = (texts: number): number => (texts <= 20_000 ? 4 : 2)

const near = ({ width, values }: Points, row: number, middles: Float64Array, pile: number): number => {
  let sum = 0
  for (let j = 0; j < width; j++)
    sum += (values[row * width + j] as number) * (middles[pile * width + j] as number)
  return sum
}

const setMiddle = (points: Points, middles: Float64Array, pile: number, row: number) => {
  for (let j = 0; j < points.width; j++)
    middles[pile * points.width + j] = points.values[row * points.width + j] as number
}

/** First middles far from each other: each next text by chance, the likelier the further from those chosen. */
const beginning = (points: Points, rows: Uint32Array, piles: number, random: Random): Float64Array => {
  const middles = new Float64Array(piles * points.width)
  const far = new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY)
  setMiddle(points, middles, 0, rows[random.below(rows.length)] as number)
  for (let pile = 1; pile < piles; pile++) {
    let total = 0
    for (let i = 0; i < rows.length; i++) {
      const distance = Math.max(0, 1 - near(points, rows[i] as number, middles, pile - 1))
      if (distance < (far[i] as number)) far[i] = distance
      total += far[i] as number
    }
    let left = random.next() * total
    let chosen = 0
    while (chosen < rows.length - 1 && left >= (far[chosen] as number)) left -= far[chosen++] as number
    setMiddle(points, middles, pile, rows[chosen] as number)
  }
  return middles
}

/** Puts each text into the pile whose middle is nearest. @returns how near they all are */
const assign = (
  points: Points,
  rows: Uint32Array,
  middles: Float64Array,
  sorted: Sorted,
): [number, number] => {
  let [sum, moved] = [0, 0]
  for (const row of rows) {
    let [best, pileOfBest] = [Number.NEGATIVE_INFINITY, 0]
    for (let pile = 0; pile < sorted.piles; pile++) {
      const cosine = near(points, row, middles, pile)
      if (cosine > best) [best, pileOfBest] = [cosine, pile]
    }
    if (sorted.pileOf[row] !== pileOfBest) moved++
    sorted.pileOf[row] = pileOfBest
    sorted.centrality[row] = best
    sum += best
  }
  return [sum, moved]
}

/** The middles of the piles as they are; a pile that nobody is in begins anew at the text that fits worst where it is. */
const recentre = (points: Points, rows: Uint32Array, { piles, pileOf, centrality }: Sorted): Float64Array => {
  const { width, values } = points
  const middles = new Float64Array(piles * width)
  const sizes = new Uint32Array(piles)
  let worst = rows[0] as number
  for (const row of rows) {
    const pile = pileOf[row] as number
    sizes[pile] = (sizes[pile] as number) + 1
    if ((centrality[row] as number) < (centrality[worst] as number)) worst = row
    for (let j = 0; j < width; j++)
      middles[pile * width + j] = (middles[pile * width + j] as number) + (values[row * width + j] as number)
  }
  for (let pile = 0; pile < piles; pile++) {
    if (sizes[pile] === 0) {
      setMiddle(points, middles, pile, worst)
      centrality[worst] = 1
      continue
    }
    let length = 0
    for (let j = 0; j < width; j++) length += (middles[pile * width + j] as number) ** 2
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0
    for (let j = 0; j < width; j++) middles[pile * width + j] = (middles[pile * width + j] as number) * scale
  }
  return middles
}

/** Piles by size, the largest first: a number that stays the same when only the beginning differs. */
const inOrder = ({ piles, pileOf, centrality }: Sorted): Sorted => {
  const sizes = new Uint32Array(piles)
  const first = new Int32Array(piles).fill(-1)
  pileOf.forEach((pile, row) => {
    if (pile < 0) return
    sizes[pile] = (sizes[pile] as number) + 1
    if (first[pile] === -1) first[pile] = row
  })
  const order = Array.from({ length: piles }, (_, pile) => pile)
    .filter((pile) => (sizes[pile] as number) > 0)
    .sort(
      (one, other) =>
        (sizes[other] as number) - (sizes[one] as number) ||
        (first[one] as number) - (first[other] as number),
    )
  const place = new Int32Array(piles)
  order.forEach((pile, at) => {
    place[pile] = at
  })
  return {
    piles: order.length,
    pileOf: pileOf.map((pile) => (pile < 0 ? -1 : (place[pile] as number))),
    centrality,
  }
}

/** Spherical k-means: piles of texts that lie in the same direction. The same seed gives the same piles. */
export const coarsePiles = (points: Points, wanted: number, random: Random): Sorted => {
  const { width, values, rows: texts } = points
  const hasWords = (row: number) =>
    values.subarray(row * width, (row + 1) * width).some((value) => value !== 0)
  const rows = Uint32Array.from({ length: texts }, (_, i) => i).filter(hasWords)
  const none = new Int32Array(texts).fill(-1)
  if (rows.length === 0) return { piles: 0, pileOf: none, centrality: new Float32Array(texts) }
  const piles = Math.min(wanted, rows.length)
  // Where there are many, the middles are found among some and all are then put beside them.
  const learnt =
    rows.length <= 30_000
      ? rows
      : shuffled(rows.length, random)
          .slice(0, 30_000)
          .sort()
          .map((i) => rows[i] as number)
  let best: { sum: number; middles: Float64Array } | undefined
  for (let attempt = 0; attempt < beginningsFor(rows.length); attempt++) {
    const sorted: Sorted = { piles, pileOf: none.slice(), centrality: new Float32Array(texts) }
    let middles = beginning(points, learnt, piles, random)
    let [sum] = assign(points, learnt, middles, sorted)
    for (let round = 0; round < ROUNDS; round++) {
      middles = recentre(points, learnt, sorted)
      const [now, moved] = assign(points, learnt, middles, sorted)
      sum = now
      if (moved === 0) break
    }
    if (!best || sum > best.sum + 1e-9) best = { sum, middles }
  }
  const sorted: Sorted = { piles, pileOf: none.slice(), centrality: new Float32Array(texts) }
  assign(points, rows, (best as { middles: Float64Array }).middles, sorted)
  return inOrder(sorted)
}
