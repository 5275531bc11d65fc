export { nominalAlpha, type Reliability, type SetDistance, setAlpha } from './alpha'
export { jaccard, masi } from './distances'
export { kappa, kappaPerCode, type Pair } from './kappa'
export type { Coded, Drawing, Interval, Measured } from './measured'
