/** Rows of numbers that are mostly nothing: row i holds `columns[k]`, `values[k]` for k from `starts[i]` to `starts[i + 1]`. */
export interface Sparse {
  rows: number
  width: number
  starts: Uint32Array
  columns: Uint32Array
  values: Float32Array
}

/** What one row has in common with another: their cosine, where both have length 1. */
export const dotOfRows = (matrix: Sparse, one: number, other: number): number => {
  const { starts, columns, values } = matrix
  let [i, j] = [starts[one] as number, starts[other] as number]
  const [iEnd, jEnd] = [starts[one + 1] as number, starts[other + 1] as number]
  let sum = 0
  while (i < iEnd && j < jEnd) {
    const difference = (columns[i] as number) - (columns[j] as number)
    if (difference === 0) sum += (values[i++] as number) * (values[j++] as number)
    else if (difference < 0) i++
    else j++
  }
  return sum
}

/** A row times a full vector. */
export const dotWith = ({ starts, columns, values }: Sparse, row: number, vector: Float64Array): number => {
  let sum = 0
  for (let k = starts[row] as number; k < (starts[row + 1] as number); k++)
    sum += (values[k] as number) * (vector[columns[k] as number] as number)
  return sum
}

/** Adds a row, so many times, to a full vector. */
export const addRow = (
  { starts, columns, values }: Sparse,
  row: number,
  to: Float64Array,
  times: number,
): void => {
  for (let k = starts[row] as number; k < (starts[row + 1] as number); k++)
    to[columns[k] as number] = (to[columns[k] as number] as number) + times * (values[k] as number)
}

/** For each column the rows that have it, in order, with their values. */
export const transposed = ({ rows, width, starts, columns, values }: Sparse): Sparse => {
  const begins = new Uint32Array(width + 1)
  for (const column of columns) begins[column + 1] = (begins[column + 1] as number) + 1
  for (let c = 0; c < width; c++) begins[c + 1] = (begins[c + 1] as number) + (begins[c] as number)
  const at = begins.slice()
  const [turned, held] = [new Uint32Array(columns.length), new Float32Array(values.length)]
  for (let row = 0; row < rows; row++) {
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const column = columns[k] as number
      const place = at[column] as number
      at[column] = place + 1
      turned[place] = row
      held[place] = values[k] as number
    }
  }
  return { rows: width, width: rows, starts: begins, columns: turned, values: held }
}

/** Some of the rows, in the order they are asked for. */
export const rowsOf = (matrix: Sparse, chosen: ArrayLike<number>): Sparse => {
  const starts = new Uint32Array(chosen.length + 1)
  for (let i = 0; i < chosen.length; i++) {
    const row = chosen[i] as number
    starts[i + 1] =
      (starts[i] as number) + (matrix.starts[row + 1] as number) - (matrix.starts[row] as number)
  }
  const size = starts[chosen.length] as number
  const [columns, values] = [new Uint32Array(size), new Float32Array(size)]
  for (let i = 0; i < chosen.length; i++) {
    const [from, to] = [matrix.starts[chosen[i] as number], matrix.starts[(chosen[i] as number) + 1]]
    columns.set(matrix.columns.subarray(from, to), starts[i])
    values.set(matrix.values.subarray(from, to), starts[i])
  }
  return { rows: chosen.length, width: matrix.width, starts, columns, values }
}
