export { type Coverage, coverageOf, percent } from './coverage'
export { type Fault, faultIn, placeholdersIn } from './faults'
export { type Change, type IncomingText, type Plan, planOf, type Refusal } from './incoming'
export { TARGETS, type Target } from './languages'
export {
  type Entry,
  entriesOf,
  hashOf,
  type KeptTextState,
  type Stand,
  standOf,
  TEXT_STATES,
  type TextState,
} from './texts'
export { hintsIn, isPublicText, maxLengthOf } from './what-we-know'
