import type { Sparse } from './sparse'
import type { Vocabulary } from './vocabulary'

export interface Weighing {
  /** A feature in fewer texts joins nothing. */
  leastTexts: number
  /** One in a larger share of them tells nothing apart. */
  largestShare: number
  /** The commonest that are kept; the rest would only cost. */
  mostFeatures: number
  /** How much of a text's weight lies in its stems; the rest lies in its grams. */
  shareOfStems: number
}

const COMMON = { leastTexts: 2, largestShare: 0.4, mostFeatures: 120_000 }
/** For piles and neighbours: half and half, though there are five times as many grams. */
export const FOR_PILES: Weighing = { ...COMMON, shareOfStems: 0.5 }
/** For suggestions: of half, a fifth and a tenth, a fifth found most codes of the gold set. */
export const FOR_CODES: Weighing = { ...COMMON, shareOfStems: 0.2 }

/** Texts as weights, each row of length 1 at most, with what the columns stand for. */
export interface Material {
  matrix: Sparse
  vocabulary: Vocabulary
  /** Feature of the vocabulary, by column. */
  features: Uint32Array
}

/** The same numbers with room for more. */
const withRoom = (held: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(room)
  larger.set(held)
  return larger
}

const textsWith = ({ starts, words, entries, features }: Vocabulary): Uint32Array => {
  const counts = new Uint32Array(features.length)
  const lastText = new Int32Array(features.length).fill(-1)
  const lastWord = new Int32Array(entries.length).fill(-1)
  const seen = (feature: number, text: number) => {
    if (lastText[feature] === text) return
    lastText[feature] = text
    counts[feature] = (counts[feature] as number) + 1
  }
  for (let text = 0; text + 1 < starts.length; text++) {
    for (let k = starts[text] as number; k < (starts[text + 1] as number); k++) {
      const word = words[k] as number
      if (lastWord[word] === text) continue
      lastWord[word] = text
      const { stem, grams } = entries[word] as Vocabulary['entries'][number]
      if (stem >= 0) seen(stem, text)
      for (const gram of grams) seen(gram, text)
    }
  }
  return counts
}

/** The features worth a column, and the number of each; −1 where a feature has none. */
const chosen = (counts: Uint32Array, texts: number, { leastTexts, largestShare, mostFeatures }: Weighing) => {
  // In a handful of texts every word is rare, and half of them say what they are all about.
  const least = texts < 8 ? 1 : leastTexts
  const most = texts < 20 ? texts : Math.max(least, Math.floor(texts * largestShare))
  let kept: number[] = []
  for (let feature = 0; feature < counts.length; feature++)
    if ((counts[feature] as number) >= least && (counts[feature] as number) <= most) kept.push(feature)
  if (kept.length > mostFeatures) {
    kept.sort((one, other) => (counts[other] as number) - (counts[one] as number) || one - other)
    kept = kept.slice(0, mostFeatures).sort((one, other) => one - other)
  }
  const columnOf = new Int32Array(counts.length).fill(-1)
  kept.forEach((feature, column) => {
    columnOf[feature] = column
  })
  return { features: Uint32Array.from(kept), columnOf, most }
}

/**
 * TF-IDF: how often a text says something (its logarithm), times how rare that is. Stems and grams are brought to
 * length 1 each by itself before they are laid together. What a text says that no other does has no column, but counts
 * for its length: else two short texts would be the same as soon as they share their few common words.
 */
export const weigh = (vocabulary: Vocabulary, weighing: Weighing): Material => {
  const { starts, words, entries, isStem } = vocabulary
  const texts = starts.length - 1
  const counts = textsWith(vocabulary)
  const { features, columnOf, most } = chosen(counts, texts, weighing)
  const rarityOf = (feature: number) => Math.log((texts + 1) / ((counts[feature] as number) + 1)) + 1
  const rarity = Float64Array.from(features, rarityOf)
  const times = new Uint32Array(features.length)
  const begins = new Uint32Array(texts + 1)
  let columns = new Uint32Array(1 << 16)
  let values = new Float32Array(1 << 16)
  let size = 0
  let touched = new Uint32Array(1 << 10)
  let found = 0
  const unshared: [ofGrams: number, ofStems: number] = [0, 0]
  const seen = (feature: number) => {
    const column = columnOf[feature] as number
    if (column < 0) {
      if ((counts[feature] as number) <= most) unshared[isStem[feature] ? 1 : 0] += rarityOf(feature) ** 2
      return
    }
    if (times[column] === 0) {
      if (found === touched.length) touched = withRoom(touched, found * 2)
      touched[found++] = column
    }
    times[column] = (times[column] as number) + 1
  }
  for (let text = 0; text < texts; text++) {
    found = 0
    unshared.fill(0)
    for (let k = starts[text] as number; k < (starts[text + 1] as number); k++) {
      const { stem, grams } = entries[words[k] as number] as Vocabulary['entries'][number]
      if (stem >= 0) seen(stem)
      for (const gram of grams) seen(gram)
    }
    const own = touched.subarray(0, found).sort()
    if (size + found > columns.length) {
      const room = Math.max(columns.length * 2, size + found)
      columns = withRoom(columns, room)
      const more = new Float32Array(room)
      more.set(values)
      values = more
    }
    let [ofGrams, ofStems] = unshared
    const from = size
    for (const column of own) {
      const weight = (1 + Math.log(times[column] as number)) * (rarity[column] as number)
      times[column] = 0
      if (isStem[features[column] as number]) ofStems += weight * weight
      else ofGrams += weight * weight
      columns[size] = column
      values[size++] = weight
    }
    // A text that has only one of the two has all its weight there.
    const share = ofGrams === 0 ? 1 : ofStems === 0 ? 0 : weighing.shareOfStems
    const byStem = ofStems === 0 ? 0 : Math.sqrt(share / ofStems)
    const byGram = ofGrams === 0 ? 0 : Math.sqrt((1 - share) / ofGrams)
    for (let k = from; k < size; k++) {
      const stem = isStem[features[columns[k] as number] as number]
      values[k] = (values[k] as number) * (stem ? byStem : byGram)
    }
    begins[text + 1] = size
  }
  const matrix: Sparse = {
    rows: texts,
    width: features.length,
    starts: begins,
    columns: columns.slice(0, size),
    values: values.slice(0, size),
  }
  return { matrix, vocabulary, features }
}
