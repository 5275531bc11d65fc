import { type Random, shuffled } from './random'
import { addRow, dotWith, type Sparse } from './sparse'

/** A line between the texts that have a code and those that have not: weights by feature, the last for none. */
export interface Line {
  weights: Float64Array
  bias: number
}

export interface RegressionOptions {
  /** How much a wrong text may pull. */
  pull: number
  rounds: number
}

export const REGRESSION: RegressionOptions = { pull: 8, rounds: 40 }

const ENOUGH = 0.05
const STEPS = 60

/** How much a text of a rare code pulls more than one of the many that have it not; not in full, or the rare would win all. */
const extraPull = (has: number, lacks: number): number => Math.min(4, Math.sqrt(lacks / Math.max(1, has)))

/**
 * Logistic regression with an L2 penalty, by coordinate descent in the dual (Yu, Huang and Lin, 2011): each text's
 * pull is set so that it fits best while the others stand still, round after round.
 */
export const lineBetween = (
  matrix: Sparse,
  texts: readonly number[],
  has: Uint8Array,
  random: Random,
  { pull, rounds }: RegressionOptions = REGRESSION,
): Line => {
  const n = texts.length
  const holders = has.reduce((sum, one) => sum + one, 0)
  const more = extraPull(holders, n - holders)
  const most = Float64Array.from(has, (one) => pull * (one ? more : 1))
  const alpha = Float64Array.from(most, (limit) => Math.min(0.001 * limit, 1e-8))
  const rest = Float64Array.from(most, (limit, i) => limit - (alpha[i] as number))
  const weights = new Float64Array(matrix.width)
  let bias = 0
  const square = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const text = texts[i] as number
    const side = has[i] ? 1 : -1
    let sum = 1
    for (let k = matrix.starts[text] as number; k < (matrix.starts[text + 1] as number); k++)
      sum += (matrix.values[k] as number) ** 2
    square[i] = sum
    addRow(matrix, text, weights, side * (alpha[i] as number))
    bias += side * (alpha[i] as number)
  }
  for (let round = 0; round < rounds; round++) {
    let largest = 0
    for (const i of shuffled(n, random)) {
      const text = texts[i] as number
      const side = has[i] ? 1 : -1
      const limit = most[i] as number
      const a = square[i] as number
      const b = side * (dotWith(matrix, text, weights) + bias)
      const turned = 0.5 * a * ((rest[i] as number) - (alpha[i] as number)) + b < 0
      const sign = turned ? -1 : 1
      const old = (turned ? rest[i] : alpha[i]) as number
      let z = limit - old < 0.5 * limit ? 0.1 * old : old
      let slope = a * (z - old) + sign * b + Math.log(z / (limit - z))
      largest = Math.max(largest, Math.abs(slope))
      for (let step = 0; step < STEPS && Math.abs(slope) > 1e-3; step++) {
        const next = z - slope / (a + limit / (limit - z) / z)
        z = next <= 0 ? z * 0.1 : Math.min(next, limit * (1 - 1e-12))
        slope = a * (z - old) + sign * b + Math.log(z / (limit - z))
      }
      if (z === old) continue
      if (turned) [rest[i], alpha[i]] = [z, limit - z]
      else [alpha[i], rest[i]] = [z, limit - z]
      const by = sign * (z - old) * side
      addRow(matrix, text, weights, by)
      bias += by
    }
    if (largest < ENOUGH) break
  }
  return { weights, bias }
}

export const chanceBy = (line: Line, matrix: Sparse, text: number): number =>
  1 / (1 + Math.exp(-(dotWith(matrix, text, line.weights) + line.bias)))
