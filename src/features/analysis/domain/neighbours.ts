import { dotOfRows, type Sparse, transposed } from './sparse'

/** Texts nearest to each: `near[i * most + k]` is the k:th of text i, −1 where there are no more. */
export interface Neighbours {
  most: number
  near: Int32Array
  cosine: Float32Array
}

/** As alike as copies with a greeting of one's own. */
export const NEARLY_SAME = 0.8
/** Less than this in common says nothing. */
const LEAST_COSINE = 0.08
/** How many of the texts that share a text's rarest features are looked at: what bounds the time for large materials. */
const LOOKED_AT = 8_000
/** A feature that so many share is no help in finding the nearest. */
const LONGEST_LIST = 1_500

/** How many that came nearest by the features looked at are compared by all. */
const COMPARED = 30

/**
 * The nearest texts by cosine. Lists of who has a feature are read from the rarest on, as far as LOOKED_AT goes;
 * the nearest by that are then compared in full.
 */
export const neighboursOf = (matrix: Sparse, most: number): Neighbours => {
  const { rows, starts, columns, values } = matrix
  const lists = transposed(matrix)
  const near = new Int32Array(rows * most).fill(-1)
  const cosine = new Float32Array(rows * most)
  const score = new Float32Array(rows)
  const touched = new Uint32Array(rows)
  const lengthOf = (column: number) => (lists.starts[column + 1] as number) - (lists.starts[column] as number)
  const best = new Uint32Array(COMPARED)
  for (let row = 0; row < rows; row++) {
    const own: number[] = []
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++)
      if (lengthOf(columns[k] as number) <= LONGEST_LIST) own.push(k)
    own.sort(
      (one, other) => lengthOf(columns[one] as number) - lengthOf(columns[other] as number) || one - other,
    )
    let [size, looked] = [0, 0]
    for (const k of own) {
      const column = columns[k] as number
      if (looked > 0 && looked + lengthOf(column) > LOOKED_AT) break
      looked += lengthOf(column)
      const weight = values[k] as number
      for (let p = lists.starts[column] as number; p < (lists.starts[column + 1] as number); p++) {
        const other = lists.columns[p] as number
        if (score[other] === 0) touched[size++] = other
        score[other] = (score[other] as number) + weight * (lists.values[p] as number)
      }
    }
    const found = bestOf(touched, size, score, row, best)
    const compared = Array.from(best.subarray(0, found), (other) => ({
      other,
      by: dotOfRows(matrix, row, other),
    }))
      .filter(({ by }) => by >= LEAST_COSINE)
      .sort((one, other) => other.by - one.by || one.other - other.other)
      .slice(0, most)
    compared.forEach(({ other, by }, k) => {
      near[row * most + k] = other
      cosine[row * most + k] = by
    })
    for (let i = 0; i < size; i++) score[touched[i] as number] = 0
  }
  return { most, near, cosine }
}

/** Writes those with the highest scores into `best`, highest first. @returns how many there are */
const bestOf = (
  touched: Uint32Array,
  size: number,
  score: Float32Array,
  self: number,
  best: Uint32Array,
): number => {
  let found = 0
  for (let i = 0; i < size; i++) {
    const other = touched[i] as number
    if (other === self) continue
    const value = score[other] as number
    if (found === best.length && value <= (score[best[found - 1] as number] as number)) continue
    let at = found < best.length ? found++ : found - 1
    while (at > 0 && (score[best[at - 1] as number] as number) < value) {
      best[at] = best[at - 1] as number
      at--
    }
    best[at] = other
  }
  return found
}
