import { seeded } from '~/kernel/seeded'
import type { Ballot } from './ballots'

export type Point = readonly [x: number, y: number]

/** A person's votes in figures: which statements, and how far each vote is from the mean of all who voted on it. */
interface Row {
  columns: readonly number[]
  deviations: readonly number[]
}

const ITERATIONS = 300
const STILL = 1e-10

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0)

const rowsOf = (ballots: readonly Ballot[], statements: readonly string[]): Row[] => {
  const column = new Map(statements.map((statement, at) => [statement, at]))
  const sums = new Float64Array(statements.length)
  const seen = new Float64Array(statements.length)
  const cast = ballots.map(({ votes }) =>
    [...votes].flatMap(([statement, vote]) => {
      const at = column.get(statement)
      return at === undefined ? [] : [{ at, vote }]
    }),
  )
  for (const { at, vote } of cast.flat()) {
    sums[at] = (sums[at] as number) + vote
    seen[at] = (seen[at] as number) + 1
  }
  return cast.map((votes) => ({
    columns: votes.map(({ at }) => at),
    deviations: votes.map(({ at, vote }) => vote - (sums[at] as number) / (seen[at] as number)),
  }))
}

const along = ({ columns, deviations }: Row, direction: Float64Array): number =>
  columns.reduce((sum, column, i) => sum + (deviations[i] as number) * (direction[column] as number), 0)

/** Takes away what lies along an earlier direction, makes it one long; undefined when nothing is left. */
const straighten = (vector: Float64Array, earlier: readonly Float64Array[]): Float64Array | undefined => {
  let rest = vector
  for (const one of earlier) {
    const share = dot(rest, one)
    rest = rest.map((x, i) => x - share * (one[i] as number))
  }
  const length = Math.sqrt(dot(rest, rest))
  return length < STILL ? undefined : rest.map((x) => x / length)
}

/** A direction has no front: the largest part points forward, so that the same votes give the same picture. */
const faceForward = (direction: Float64Array): Float64Array => {
  const largest = direction.reduce((max, x) => (Math.abs(x) > Math.abs(max) + STILL ? x : max), 0)
  return largest < 0 ? direction.map((x) => -x) : direction
}

/** The direction in which people differ most beside the earlier ones, by power iteration. */
const componentOf = (
  rows: readonly Row[],
  width: number,
  earlier: readonly Float64Array[],
  random: () => number,
): Float64Array => {
  let direction = straighten(
    Float64Array.from({ length: width }, () => random() - 0.5),
    earlier,
  )
  for (let turn = 0; direction && turn < ITERATIONS; turn++) {
    const next = new Float64Array(width)
    for (const row of rows) {
      const share = along(row, direction)
      row.columns.forEach((column, i) => {
        next[column] = (next[column] as number) + share * (row.deviations[i] as number)
      })
    }
    const straight = straighten(next, earlier)
    const moved = straight && 1 - Math.abs(dot(straight, direction))
    direction = straight
    if (moved !== undefined && moved < STILL) break
  }
  return direction ? faceForward(direction) : new Float64Array(width)
}

/**
 * Each person as a point, so that people who vote alike lie close: the two directions in which votes differ most
 * (principal components). A vote that is missing counts as the mean of those who voted on the statement, which
 * draws people who voted little to the middle; so each point is moved out by √(statements / own votes). As
 * published by Polis (Small, Bjorkegren, Erkkilä, Shaw and Megill, Polis: Scaling deliberation by mapping high
 * dimensional opinion spaces, 2021; `sparsity-aware-project-ptpts` of its source).
 */
export const project = (ballots: readonly Ballot[], statements: readonly string[], seed: number): Point[] => {
  const rows = rowsOf(ballots, statements)
  const random = seeded(seed)
  const first = componentOf(rows, statements.length, [], random)
  const second = componentOf(rows, statements.length, [first], random)
  return rows.map((row) => {
    const outward = Math.sqrt(statements.length / Math.max(1, row.columns.length))
    return [along(row, first) * outward, along(row, second) * outward] as const
  })
}
