/** How far apart 95 of 100 figures lie when the same material is drawn again and again. */
export interface Interval {
  low: number
  high: number
  /** Of so many draws. */
  resamples: number
  /** In so many of them the measure was undefined: left out. Many, and the interval says little. */
  undefinedIn: number
}

/**
 * How well people agree. `value` is null where the measure has none: chance agreement is then everything there
 * is, 0 divided by 0. That is neither perfect agreement nor none, so a page says the reason in words and shows
 * the raw share beside it, never a figure:
 * - `no_pairs`: no item was coded by two people
 * - `no_variation`: everybody always chose the same
 */
export type Measured = {
  /** Items that at least two people coded: those that count. */
  items: number
  /** Share of pairs of people on one item who chose exactly the same; null without pairs. Not corrected for chance. */
  same: number | null
} & (
  | { value: number; interval: Interval | null }
  | { value: null; why: 'no_pairs' | 'no_variation'; interval: null }
)

export interface Drawing {
  /** The same seed gives the same interval. */
  seed?: number
  /** How often the items are drawn again; 0 for no interval. */
  resamples?: number
}

/** What somebody chose, or null where the person did not code the item. */
export type Coded<T> = T | null | undefined
