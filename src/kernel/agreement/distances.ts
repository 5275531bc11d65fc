/** 0 for the same, 1 for as different as can be. */
export type Distance<T> = (a: T, b: T) => number

export const nominal: Distance<string> = (a, b) => (a === b ? 0 : 1)

type Codes = ReadonlySet<string>

const shared = (a: Codes, b: Codes): number => {
  let count = 0
  for (const code of a) if (b.has(code)) count++
  return count
}

/** The share of all codes used that only one of the two used. Two empty sets are the same. */
export const jaccard: Distance<Codes> = (a, b) => {
  const both = shared(a, b)
  const either = a.size + b.size - both
  return either === 0 ? 0 : 1 - both / either
}

/**
 * MASI: Jaccard, stricter where neither set holds the other: sharing counts whole when the sets are equal, two
 * thirds when one is a part of the other, one third when they only overlap (Passonneau, Measuring Agreement on
 * Set-valued Items (MASI) for Semantic and Pragmatic Annotation, LREC 2006). Exact thirds; NLTK rounds them.
 */
export const masi: Distance<Codes> = (a, b) => {
  const both = shared(a, b)
  const either = a.size + b.size - both
  if (either === 0 || both === either) return 0
  const monotonicity = both === a.size || both === b.size ? 2 / 3 : 1 / 3
  return 1 - (both / either) * monotonicity
}
