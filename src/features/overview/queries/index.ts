export type { Happened } from './counts'
export { gatherOverview, type Overview } from './gather'
