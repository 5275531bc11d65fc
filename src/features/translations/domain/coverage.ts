import type { TextState } from './texts'

/** How many texts there are, and in which state. */
export interface Coverage extends Record<TextState, number> {
  all: number
}

export const coverageOf = (states: Iterable<TextState>): Coverage => {
  const coverage: Coverage = { all: 0, missing: 0, outdated: 0, draft: 0, reviewed: 0 }
  for (const state of states) {
    coverage.all++
    coverage[state]++
  }
  return coverage
}

/** A share in whole per cent: never 100 while something is left, never 0 when something is there. */
export const percent = (part: number, whole: number): number => {
  if (whole === 0 || part === whole) return 100
  if (part === 0) return 0
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)))
}
