import { seeded } from '../seeded'
import type { Drawing, Interval } from './measured'

const RESAMPLES = 1_000
const SEED = 2040
const OUTSIDE = 0.025

/** The value below which a share of the sorted values lie, on the straight line between its neighbours. */
const percentile = (sorted: Float64Array, share: number): number => {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] as number
  const above = sorted[Math.ceil(at)] as number
  return below + (above - below) * (at - Math.floor(at))
}

/**
 * A 95 % percentile bootstrap interval: as many items as there are, drawn with replacement (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13). Whole items are drawn, with all that was said of
 * them: it is the texts that are a sample, not the people who code.
 * @param measure the measure over drawn items, given by their places; undefined where it has no value
 * @returns null where nothing is drawn, or no draw has a value
 */
export const bootstrap = (
  items: number,
  measure: (drawn: Uint32Array) => number | undefined,
  { seed = SEED, resamples = RESAMPLES }: Drawing = {},
): Interval | null => {
  if (items === 0 || resamples === 0) return null
  const random = seeded(seed)
  const drawn = new Uint32Array(items)
  const values: number[] = []
  for (let turn = 0; turn < resamples; turn++) {
    for (let i = 0; i < items; i++) drawn[i] = Math.floor(random() * items)
    const value = measure(drawn)
    if (value !== undefined) values.push(value)
  }
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  return {
    low: percentile(sorted, OUTSIDE),
    high: percentile(sorted, 1 - OUTSIDE),
    resamples,
    undefinedIn: resamples - values.length,
  }
}
