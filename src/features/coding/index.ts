export {
  addCode,
  type CodeInput,
  type Coder,
  changeCode,
  mergeCodes,
  type NewMark,
  setMark,
  setStanding,
  splitCode,
} from './commands'
export { asTree, type BookContent, type Code } from './domain'
export { codebook, codesOf, codingFigures } from './queries'
export type { BesideCoding, SuggestedCode, SuggestionDecision } from './web/beside'
export { codingStaff } from './web/staff'
