export { coarsePiles, FEWEST_PILES, MOST_PILES, pilesFor, type Sorted } from './coarse'
export { eigenOf } from './eigen'
export { type HeldOut, heldOut, OFFERED, outright } from './held-out'
export { type Coded, commonest } from './labels'
export { lsaOf, type Points } from './lsa'
export { confidences, KINDS, type Lesson, learn, type Model, type ModelKind, ranked } from './model'
export { pileWords, typicalOf } from './naming'
export { NEARLY_SAME, type Neighbours, neighboursOf } from './neighbours'
export {
  agreement,
  type CodeScore,
  LEAST_CODED,
  LEAST_LIFT,
  LEAST_PER_CODE,
  type Lift,
  type Scores,
  scoresOf,
  shareOffered,
  VERDICTS,
  type Verdict,
  verdictOf,
} from './quality'
export { type Random, randomFrom } from './random'
export {
  ALGORITHM,
  DECISIONS,
  type Decision,
  type Description,
  FAILURES,
  type Failure,
  inPieces,
  type LanguageFigures,
  type MadeMember,
  type MadePile,
  type MadeSuggestion,
  type Parameters,
  PIECE,
  type PileKind,
  type PilesFigures,
  RUN_KINDS,
  RUN_STATES,
  type RunKind,
  type RunState,
  type RunText,
  STAGES,
  type Stage,
  type Step,
  type SuggestionFigures,
} from './runs'
export type { Sparse } from './sparse'
export { FOR_CODES, FOR_PILES, type Material, type Weighing, weigh } from './tf-idf'
export { gramsOf, tokensOf, type WordKit } from './tokens'
export { readTexts } from './vocabulary'
export { whyOf } from './why'
