import { type Model, speaksFor } from './model'
import type { Material } from './tf-idf'

const WORDS = 3

/** The words of a text that speak most for a code, as they stand in it. */
export const whyOf = ({ matrix, vocabulary, features }: Material, model: Model) => {
  const columnOf = new Int32Array(vocabulary.features.length).fill(-1)
  features.forEach((feature, column) => {
    columnOf[feature] = column
  })
  const speakers = Array.from({ length: model.codes }, (_, code) => speaksFor(model, code))
  const weightIn = new Float64Array(matrix.width)
  return (text: number, code: number): string[] => {
    const speaks = speakers[code] as (column: number) => number
    const [from, to] = [matrix.starts[text] as number, matrix.starts[text + 1] as number]
    for (let k = from; k < to; k++) {
      const column = matrix.columns[k] as number
      weightIn[column] = (matrix.values[k] as number) * speaks(column)
    }
    const weights = new Map<string, number>()
    for (let k = vocabulary.starts[text] as number; k < (vocabulary.starts[text + 1] as number); k++) {
      const word = vocabulary.words[k] as number
      const written = vocabulary.written[word] as string
      const key = written.toLowerCase()
      if (weights.has(key)) continue
      const { stem, grams } = vocabulary.entries[word] as (typeof vocabulary.entries)[number]
      let sum =
        stem >= 0 && (columnOf[stem] as number) >= 0 ? (weightIn[columnOf[stem] as number] as number) : 0
      for (const gram of grams)
        if ((columnOf[gram] as number) >= 0) sum += weightIn[columnOf[gram] as number] as number
      if (sum > 0 && key.length > 2) weights.set(key, sum)
    }
    for (let k = from; k < to; k++) weightIn[matrix.columns[k] as number] = 0
    return [...weights]
      .sort(([one, by], [other, byOther]) => byOther - by || (one < other ? -1 : 1))
      .slice(0, WORDS)
      .map(([word]) => word)
  }
}
