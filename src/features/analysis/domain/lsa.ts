import { eigenOf } from './eigen'
import { type Random, shuffled } from './random'
import { rowsOf, type Sparse } from './sparse'

/** Texts as points in few dimensions, row by row, each of length 1 (or 0, where a text has no word to go by). */
export interface Points {
  rows: number
  width: number
  values: Float32Array
}

export interface LsaOptions {
  dimensions: number
  /** The directions are found in at most so many texts, by chance; all are then seen along them. */
  sample: number
}

export const LSA: LsaOptions = { dimensions: 60, sample: 12_000 }

/** A few directions more than are kept, and two rounds of looking again: Halko, Martinsson and Tropp, 2011. */
const SPARE = 8
const ROUNDS = 2

/** matrix × dense, where dense has `width` numbers a row. */
const times = ({ rows, starts, columns, values }: Sparse, dense: Float64Array, width: number) => {
  const product = new Float64Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const to = row * width
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const value = values[k] as number
      const from = (columns[k] as number) * width
      for (let j = 0; j < width; j++)
        product[to + j] = (product[to + j] as number) + value * (dense[from + j] as number)
    }
  }
  return product
}

/** matrix, turned, × dense. */
const turnedTimes = (
  { rows, width: features, starts, columns, values }: Sparse,
  dense: Float64Array,
  width: number,
) => {
  const product = new Float64Array(features * width)
  for (let row = 0; row < rows; row++) {
    const from = row * width
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const value = values[k] as number
      const to = (columns[k] as number) * width
      for (let j = 0; j < width; j++)
        product[to + j] = (product[to + j] as number) + value * (dense[from + j] as number)
    }
  }
  return product
}

/** The columns' products with each other. */
const gramOf = (dense: Float64Array, width: number): Float64Array => {
  const gram = new Float64Array(width * width)
  for (let from = 0; from < dense.length; from += width) {
    for (let i = 0; i < width; i++) {
      const value = dense[from + i] as number
      if (value === 0) continue
      for (let j = i; j < width; j++)
        gram[i * width + j] = (gram[i * width + j] as number) + value * (dense[from + j] as number)
    }
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) gram[i * width + j] = gram[j * width + i] as number
  return gram
}

const SMALLEST = 1e-10

/** Directions at right angles to each other that span the columns, the strongest first; 0 where there are no more. */
const straightened = (dense: Float64Array, width: number): Float64Array => {
  const { values, vectors } = eigenOf(gramOf(dense, width), width)
  const least = SMALLEST * Math.max(values[0] as number, 0)
  const scale = Float64Array.from(values, (value) => (value > least ? 1 / Math.sqrt(value) : 0))
  const straight = new Float64Array(dense.length)
  for (let from = 0; from < dense.length; from += width) {
    for (let i = 0; i < width; i++) {
      const value = dense[from + i] as number
      if (value === 0) continue
      for (let j = 0; j < width; j++)
        straight[from + j] = (straight[from + j] as number) + value * (vectors[i * width + j] as number)
    }
    for (let j = 0; j < width; j++) straight[from + j] = (straight[from + j] as number) * (scale[j] as number)
  }
  return straight
}

const sampleOf = (matrix: Sparse, size: number, random: Random): Sparse =>
  matrix.rows <= size ? matrix : rowsOf(matrix, shuffled(matrix.rows, random).slice(0, size).sort())

/** Latent semantic analysis: the texts seen along the few directions in which they differ most. */
export const lsaOf = (matrix: Sparse, random: Random, { dimensions, sample }: LsaOptions = LSA): Points => {
  const kept = Math.max(1, Math.min(dimensions, matrix.rows, matrix.width))
  const width = Math.min(kept + SPARE, Math.max(matrix.rows, 1), Math.max(matrix.width, 1))
  const seen = sampleOf(matrix, sample, random)
  const start = Float64Array.from({ length: matrix.width * width }, () => random.normal())
  let across = times(seen, start, width)
  for (let round = 0; round < ROUNDS; round++)
    across = times(seen, straightened(turnedTimes(seen, straightened(across, width), width), width), width)
  const directions = straightened(turnedTimes(seen, straightened(across, width), width), width)
  const placed = times(matrix, directions, width)
  const values = new Float32Array(matrix.rows * kept)
  for (let row = 0; row < matrix.rows; row++) {
    let length = 0
    for (let j = 0; j < kept; j++) length += (placed[row * width + j] as number) ** 2
    const scale = length > 1e-12 ? 1 / Math.sqrt(length) : 0
    for (let j = 0; j < kept; j++) values[row * kept + j] = (placed[row * width + j] as number) * scale
  }
  return { rows: matrix.rows, width: kept, values }
}
