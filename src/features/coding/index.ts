export {
  addCode,
  type CodeInput,
  type CodeRefusal,
  type Coder,
  changeCode,
  mergeCodes,
  type NewMark,
  type RevisedCode,
  reviseBook,
  setMark,
  setStanding,
  splitCode,
  writeMemo,
} from './commands'
export {
  asTree,
  type BookContent,
  COLOURS,
  type Code,
  type Colour,
  clashes,
  findWords,
  nextLook,
  placeOf,
  SHAPES,
  type Shape,
  type Span,
  TOLD_FIELDS,
  trimmed,
  wordsAt,
} from './domain'
export { codebook, codesOf, codingFigures, waitsInCoding } from './queries'
export type { BesideCoding, SuggestedCode, SuggestionDecision } from './web/beside'
export { CodingCrumbs } from './web/crumbs'
export { codingStaff } from './web/staff'
