import type { Ballot } from './ballots'
import { cluster } from './cluster'
import { project } from './project'

/** Who voted on fewer is not put in a group, unless there are fewer to vote on (Polis: `in-conv`). */
export const VOTES_MIN = 7
export const SEED = 2040

export interface Grouping {
  /** Where groups come from: the source's own, or made here of the votes. */
  from: 'source' | 'votes'
  /** Each ballot's group, counted from 0, the largest first; null for who is in none. */
  groups: (number | null)[]
  /** How clearly groups stand apart, from -1 to 1, where they were made here. */
  silhouette: number | null
}

/** Numbers groups by size, the largest first; of equals the one whose first person comes first. */
const bySize = <T>(labels: readonly (T | null)[]): (number | null)[] => {
  const sizes = new Map<T, number>()
  for (const label of labels) if (label !== null) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([label]) => label)
  return labels.map((label) => (label === null ? null : order.indexOf(label)))
}

/**
 * Puts people who vote alike together. Groups that the source made stand as they are.
 * @param statements those that count: what is shown to nobody should place nobody
 */
export const groupsOf = (ballots: readonly Ballot[], statements: readonly string[]): Grouping => {
  if (ballots.some(({ group }) => group !== null)) {
    return { from: 'source', groups: bySize(ballots.map(({ group }) => group)), silhouette: null }
  }
  const counted = new Set(statements)
  const least = Math.min(VOTES_MIN, statements.length)
  const isPlaced = ballots.map(
    ({ votes }) => least > 0 && [...votes.keys()].filter((one) => counted.has(one)).length >= least,
  )
  const points = project(ballots, statements, SEED)
  const made = cluster(
    points.filter((_, at) => isPlaced[at]),
    SEED,
  )
  let next = 0
  const labels = isPlaced.map((placed) => (placed && made ? (made.labels[next++] ?? null) : null))
  return { from: 'votes', groups: bySize(labels), silhouette: made?.silhouette ?? null }
}
