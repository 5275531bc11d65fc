export { addressOf, hostIn } from './address'
export {
  CAUSES,
  type Cause,
  countRefused,
  DRAFTABLE,
  type Draftable,
  isDraftable,
  NETWORKS,
  type Network,
  type RefusedCounts,
  type State,
  type Task,
} from './call'
export { type Prompt, promptHashText, promptOf } from './prompts'
export { type Cited, type Given, givenOf, type Proposed, type Refusal, refuse, sift } from './sift'
