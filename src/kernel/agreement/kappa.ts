import { bootstrap } from './bootstrap'
import type { Coded, Drawing, Measured } from './measured'

/** What each of two people said of one item: the code is there, or it is not. */
export type Pair = readonly [Coded<boolean>, Coded<boolean>]

/** How many items fell where, 2 by 2: both, only the first, only the second, neither. */
type Quadrants = [both: number, first: number, second: number, neither: number]

const kappaOf = ([both, first, second, neither]: Quadrants): number | undefined => {
  const all = both + first + second + neither
  const observed = (both + neither) / all
  const chance = ((both + first) * (both + second) + (second + neither) * (first + neither)) / (all * all)
  return chance === 1 ? undefined : (observed - chance) / (1 - chance)
}

/**
 * Cohen's kappa for one code and two people (Cohen, A Coefficient of Agreement for Nominal Scales, 1960):
 * agreement beyond what their own habits give by chance. Items that only one of them coded do not count.
 */
export const kappa = (pairs: readonly Pair[], drawing?: Drawing): Measured => {
  const places = pairs.flatMap(([a, b]) =>
    typeof a === 'boolean' && typeof b === 'boolean' ? [(a ? 0 : 2) + (b ? 0 : 1)] : [],
  )
  const over = (drawn: Iterable<number>): Quadrants => {
    const counts: Quadrants = [0, 0, 0, 0]
    for (const item of drawn) counts[places[item] as 0 | 1 | 2 | 3]++
    return counts
  }
  const all = over(places.keys())
  const same = places.length === 0 ? null : (all[0] + all[3]) / places.length
  const about = { items: places.length, same }
  if (same === null) return { ...about, value: null, why: 'no_pairs', interval: null }
  const value = kappaOf(all)
  if (value === undefined) return { ...about, value: null, why: 'no_variation', interval: null }
  return { ...about, value, interval: bootstrap(places.length, (drawn) => kappaOf(over(drawn)), drawing) }
}

/** Kappa of each code for two people who put sets of codes on the same items. */
export const kappaPerCode = (
  items: readonly (readonly [Coded<ReadonlySet<string>>, Coded<ReadonlySet<string>>])[],
  codes: readonly string[],
  drawing?: Drawing,
): Map<string, Measured> =>
  new Map(
    codes.map((code) => [
      code,
      kappa(
        items.map(([a, b]): Pair => [a?.has(code), b?.has(code)]),
        drawing,
      ),
    ]),
  )
