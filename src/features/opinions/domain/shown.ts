import { GROUP_MIN } from '~/kernel/small-groups'
import { agreeShare, consensus, leaning, type Typical, typicalOf } from './agree'
import { NOBODY, seenIn, type Tally } from './ballots'

export interface Group {
  number: number
  people: number
  /** By statement. */
  tallies: ReadonlyMap<string, Tally>
}

/** One statement and how each shown group voted on it. */
export interface Compared {
  statement: string
  groups: { number: number; tally: Tally; share: number }[]
}

export interface Findings {
  /** Groups that are large enough to be shown, with what is typical of each. */
  groups: { number: number; people: number; typical: Typical[] }[]
  /** So many groups are too small to be shown, with their people counted among those in none. */
  tooSmall: number
  agreed: Compared[]
  apart: Compared[]
}

const LISTED_MAX = 10
const HALF = 0.5
/** Groups differ where the share that agrees is so much higher in one than in another. */
export const APART_FROM = 0.3

/**
 * What everybody may read of the votes. Groups under five people are left out, of the consensus too: a factor
 * of it would give them away. So are statements that fewer than five of a shown group voted on.
 */
export const findingsOf = (all: readonly Group[], statements: readonly string[]): Findings => {
  const groups = all.filter(({ people }) => people >= GROUP_MIN)
  const compared: Compared[] = statements
    .map((statement) => ({
      statement,
      groups: groups.map(({ number, tallies }) => {
        const tally = tallies.get(statement) ?? NOBODY
        return { number, tally, share: agreeShare(tally) }
      }),
    }))
    .filter(({ groups: each }) => each.length > 0 && each.every(({ tally }) => seenIn(tally) >= GROUP_MIN))
  const enough = compared.map(({ statement }) => statement)
  const tallies = groups.map((group) => group.tallies)
  const weight = ({ groups: each }: Compared) => consensus(each.map(({ tally }) => tally))
  const width = ({ groups: each }: Compared) => {
    const leanings = each.map(({ tally }) => leaning(tally))
    return Math.max(...leanings) - Math.min(...leanings)
  }
  return {
    groups: groups.map(({ number, people }, at) => ({
      number,
      people,
      typical: groups.length > 1 ? typicalOf(tallies, at, enough) : [],
    })),
    tooSmall: all.length - groups.length,
    agreed: compared
      .filter(({ groups: each }) => each.every(({ share }) => share > HALF))
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, LISTED_MAX),
    apart: compared
      .filter((one) => width(one) >= APART_FROM)
      .sort((a, b) => width(b) - width(a))
      .slice(0, LISTED_MAX),
  }
}
