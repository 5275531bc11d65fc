import { NOBODY, seenIn, sumOf, type Tally } from './ballots'

/** How likely somebody of the group agrees; few votes pull it towards a half. */
export const leaning = (tally: Tally): number => (tally.agrees + 1) / (seenIn(tally) + 2)

/**
 * Group-informed consensus: the product over groups of (agree + 1) / (seen + 2). It is high only where every
 * group agrees, however small. The more groups, the smaller it gets: compare within one conversation only.
 * As published by Polis (compdemocracy.org/group-informed-consensus).
 */
export const consensus = (groups: readonly Tally[]): number =>
  groups.reduce((product, tally) => product * leaning(tally), 1)

export const agreeShare = (tally: Tally): number => (seenIn(tally) === 0 ? 0 : tally.agrees / seenIn(tally))

/** A z-value above this is seen by chance less than one time in ten (one-sided). */
const LIKELY = 1.2816
const TYPICAL_MAX = 5

/** Whether more than half do, as a z-value; one imagined hit and one imagined vote more, as in Polis. */
const aboveHalf = (hits: number, seen: number): number =>
  2 * Math.sqrt(seen + 1) * ((hits + 1) / (seen + 1) - 0.5)

/** Whether it is more here than among the others, as a z-value of two shares. */
const aboveOthers = (hits: number, seen: number, otherHits: number, otherSeen: number): number => {
  const [a, n, b, m] = [hits + 1, seen + 1, otherHits + 1, otherSeen + 1]
  const all = (a + b) / (n + m)
  return all === 1 ? 0 : (a / n - b / m) / Math.sqrt(all * (1 - all) * (1 / n + 1 / m))
}

export interface Typical {
  statement: string
  side: 'agree' | 'disagree'
  /** Share of the group that takes this side, of those who saw the statement. */
  share: number
}

const sideOf = (own: Tally, others: Tally, side: 'agrees' | 'disagrees') => {
  const [seen, otherSeen] = [seenIn(own), seenIn(others)]
  const p = (own[side] + 1) / (seen + 2)
  const ratio = p / ((others[side] + 1) / (otherSeen + 2))
  const [half, apart] = [aboveHalf(own[side], seen), aboveOthers(own[side], seen, others[side], otherSeen)]
  return { apart, isTypical: half > LIKELY && apart > LIKELY, weight: p * ratio * half * apart }
}

/**
 * The statements that tell a group from the others: most of it agrees (or disagrees), and clearly more than the
 * others do, both at 90 %; the strongest first, at most five. As in Polis ("representative comments"), but that
 * a group which nothing tells apart gets none, rather than the least bad.
 * @param groups each group's votes by statement
 */
export const typicalOf = (
  groups: readonly ReadonlyMap<string, Tally>[],
  group: number,
  statements: readonly string[],
): Typical[] =>
  statements
    .flatMap((statement) => {
      const own = groups[group]?.get(statement) ?? NOBODY
      const others = sumOf(groups.map((one, at) => (at === group ? NOBODY : (one.get(statement) ?? NOBODY))))
      if (seenIn(own) === 0) return []
      const [agree, disagree] = [sideOf(own, others, 'agrees'), sideOf(own, others, 'disagrees')]
      const isAgree = agree.apart >= disagree.apart
      const { isTypical, weight } = isAgree ? agree : disagree
      const share = (isAgree ? own.agrees : own.disagrees) / seenIn(own)
      return isTypical
        ? [{ statement, side: isAgree ? ('agree' as const) : ('disagree' as const), share, weight }]
        : []
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TYPICAL_MAX)
    .map(({ weight: _, ...typical }) => typical)
