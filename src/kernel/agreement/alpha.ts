import { bootstrap } from './bootstrap'
import { type Distance, jaccard, masi, nominal } from './distances'
import type { Coded, Drawing, Measured } from './measured'

/** One row an item, one cell a coder: who did not code the item leaves null. */
export type Reliability<T> = readonly (readonly Coded<T>[])[]

/** The items in figures, so that drawing them again a thousand times costs little. */
interface Counted {
  /** Each item's values, by their numbers; items with one value or none are left out. */
  values: readonly (readonly number[])[]
  /** Each item's disagreement: the distances of all its pairs, both ways, over how many others each stands against. */
  disagreements: Float64Array
  /** Distances between the numbered values, row by row. */
  distances: Float64Array
  kinds: number
  pairs: number
  samePairs: number
}

const count = <T>(items: Reliability<T>, distance: Distance<T>, nameOf: (value: T) => string): Counted => {
  const numbers = new Map<string, number>()
  const kinds: T[] = []
  const numberOf = (value: T): number => {
    const name = nameOf(value)
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, kinds.length)
    return kinds.push(value) - 1
  }
  const isCoded = (value: Coded<T>): value is T => value !== null && value !== undefined
  const values = items
    .map((cells) => cells.filter(isCoded))
    .filter((cells) => cells.length > 1)
    .map((cells) => cells.map(numberOf))
  const distances = Float64Array.from({ length: kinds.length ** 2 }, (_, at) => {
    const [a, b] = [Math.floor(at / kinds.length), at % kinds.length]
    return a === b ? 0 : distance(kinds[a] as T, kinds[b] as T)
  })
  let [pairs, samePairs] = [0, 0]
  const disagreements = Float64Array.from(values, (cells) => {
    let sum = 0
    cells.forEach((a, at) => {
      for (const b of cells.slice(at + 1)) {
        pairs++
        if (a === b) samePairs++
        sum += 2 * (distances[a * kinds.length + b] as number)
      }
    })
    return sum / (cells.length - 1)
  })
  return { values, disagreements, distances, kinds: kinds.length, pairs, samePairs }
}

/** Alpha over items given by their places, the same one perhaps more than once; undefined without variation. */
const alphaOver = (
  { values, disagreements, distances, kinds }: Counted,
  places: Iterable<number>,
): number | undefined => {
  const used = new Float64Array(kinds)
  let [observed, all] = [0, 0]
  for (const place of places) {
    observed += disagreements[place] as number
    for (const value of values[place] as readonly number[]) {
      used[value] = (used[value] as number) + 1
      all++
    }
  }
  let expected = 0
  for (let a = 0; a < kinds; a++) {
    if (used[a] === 0) continue
    for (let b = 0; b < kinds; b++)
      expected += (used[a] as number) * (used[b] as number) * (distances[a * kinds + b] as number)
  }
  return expected === 0 ? undefined : 1 - ((all - 1) * observed) / expected
}

/**
 * Krippendorff's alpha for any number of coders, any distance and missing values: 1 minus observed over
 * expected disagreement, where an item counts by the values it has, and one with a single value not at all
 * (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section D).
 */
const alpha = <T>(
  items: Reliability<T>,
  distance: Distance<T>,
  nameOf: (value: T) => string,
  drawing?: Drawing,
): Measured => {
  const counted = count(items, distance, nameOf)
  const about = {
    items: counted.values.length,
    same: counted.pairs === 0 ? null : counted.samePairs / counted.pairs,
  }
  if (counted.pairs === 0) return { ...about, value: null, why: 'no_pairs', interval: null }
  const value = alphaOver(counted, counted.values.keys())
  if (value === undefined) return { ...about, value: null, why: 'no_variation', interval: null }
  const interval = bootstrap(about.items, (drawn) => alphaOver(counted, drawn), drawing)
  return { ...about, value, interval }
}

/** Alpha where everybody puts one code on each item, and two codes are the same or not. */
export const nominalAlpha = (items: Reliability<string>, drawing?: Drawing): Measured =>
  alpha(items, nominal, (value) => value, drawing)

const SET_DISTANCES = { masi, jaccard }
export type SetDistance = keyof typeof SET_DISTANCES

/**
 * Alpha where an item may have several codes, or none: the value is the whole set that a person put on it. This
 * is the multi-label variant by Passonneau (LREC 2006): Krippendorff's alpha with a distance between sets in
 * place of same or not, MASI or Jaccard, as described by Artstein and Poesio, Inter-Coder Agreement for
 * Computational Linguistics, 2008, section 4.4. Chance is drawn from the sets that were used, not from single
 * codes. It is not Krippendorff and Craggs' multi-valued alpha (2016), which gives other figures.
 */
export const setAlpha = (
  items: Reliability<ReadonlySet<string>>,
  distance: SetDistance,
  drawing?: Drawing,
): Measured => alpha(items, SET_DISTANCES[distance], (codes) => JSON.stringify([...codes].sort()), drawing)
