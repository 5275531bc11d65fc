import { keptBack } from '~/kernel/small-groups'

/** What the region wants people to feel (its communication goals); each answer is to one of them. */
export const QUESTIONS = ['understand', 'matters', 'contribute', 'stay'] as const
export type Question = (typeof QUESTIONS)[number]
/** What somebody had just read or done when they were asked. */
export const OCCASIONS = ['inspel', 'story', 'meeting', 'answer'] as const
export type Occasion = (typeof OCCASIONS)[number]

export const STEPS = 5
/** Who chose one of the two highest steps agrees. */
export const AGREES_FROM = 4
export const WORDS_MAX = 1_000
export const SHARE_BY_ITSELF = 5
const Z95 = 1.96

export interface Interval {
  low: number
  high: number
}

/**
 * Wilson's interval (1927) for a share, 95 %: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.
 * It holds for few answers and for shares near 0 and 1, where p ± z·√(p(1−p)/n) does not.
 */
export const wilson = (hits: number, n: number): Interval => {
  if (n === 0) return { low: 0, high: 1 }
  const p = hits / n
  const z2 = Z95 ** 2
  const middle = p + z2 / (2 * n)
  const width = Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n ** 2))
  const whole = 1 + z2 / n
  return { low: Math.max(0, (middle - width) / whole), high: Math.min(1, (middle + width) / whole) }
}

/** So many answers, and how many of them agree. */
export interface Tally {
  n: number
  agree: number
}
export interface Group extends Tally {
  name: string
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, { n, agree }) => ({ n: sum.n + n, agree: sum.agree + agree }), { n: 0, agree: 0 })

export const groupBy = <T extends Tally>(rows: readonly T[], nameOf: (row: T) => string): Group[] =>
  [...Map.groupBy(rows, nameOf)].map(([name, those]) => ({ name, ...sumOf(those) }))

/** The groups that may be shown beside their sum; those with nobody in them are none. */
export const showable = (groups: readonly Group[]): { shown: Group[]; hidden: number } => {
  const some = groups.filter(({ n }) => n > 0)
  const back = keptBack(some.map(({ n }) => n))
  return { shown: some.filter((_, place) => !back.has(place)), hidden: back.size }
}

/** Whether chance chose to ask: `chance` is even in 0 up to 1, and one showing in so many asks. */
export const isDrawn = (chance: number, oneIn: number): boolean => oneIn > 0 && chance < 1 / oneIn

/** Each question as likely as the others. */
export const questionAt = (chance: number): Question =>
  QUESTIONS[Math.min(Math.floor(chance * QUESTIONS.length), QUESTIONS.length - 1)] as Question
