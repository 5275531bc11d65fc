/** How many there are in each of three made-up circles of people who think alike. */
export const CIRCLES = [30, 22, 12] as const

/** Inspel that they voted on, with the share of each circle that agrees; made up. */
export const VOTED: readonly (readonly [ref: string, ...agree: readonly [number, number, number]])[] = [
  ['biljett', 0.94, 0.9, 0.92],
  ['distriktslakare', 0.92, 0.95, 0.85],
  ['tandvard', 0.9, 0.85, 0.9],
  ['tas-pa-allvar', 0.8, 0.86, 0.95],
  ['halla-ihop', 0.85, 0.8, 0.78],
  ['bygdegard', 0.88, 0.7, 0.66],
  ['vindkraft', 0.92, 0.12, 0.3],
  ['gratis-bensin', 0.95, 0.15, 0.1],
  ['regionhuset', 0.82, 0.2, 0.45],
  ['sla-ihop', 0.08, 0.8, 0.3],
  ['laddning', 0.22, 0.88, 0.9],
  ['skog', 0.3, 0.55, 0.97],
  ['alvdal', 0.35, 0.4, 0.95],
  ['konsert', 0.55, 0.75, 0.8],
]

/** Of those who do not agree so many disagree; the others pass. */
export const DISAGREES = 0.7
/** Each has seen so large a part of the statements. */
export const SEEN = 0.85
