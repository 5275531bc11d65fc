export {
  addCode,
  type CodeInput,
  type CodeRefusal,
  changeCode,
  mergeCodes,
  retireCode,
  splitCode,
} from './book'
export { addExample, dropExample } from './examples'
export {
  type Coder,
  divideForCoding,
  endMark,
  type NewMark,
  setMark,
  setStanding,
  undoLast,
} from './marks'
export { dropMemo, sayPresent, writeMemo } from './notes'
export { type RevisedCode, type Revision, reviseBook } from './revise'
export { agreeOn, closeSample, codeBlind, drawSample } from './samples'
export { type Restored, restoreVersion } from './versions'
