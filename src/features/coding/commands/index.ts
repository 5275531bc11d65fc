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
  dropMemo,
  endMark,
  type NewMark,
  sayPresent,
  setMark,
  setStanding,
  undoLast,
  writeMemo,
} from './marks'
export { type RevisedCode, type Revision, reviseBook } from './revise'
export { agreeOn, closeSample, codeBlind, drawSample } from './samples'
export { type Restored, restoreVersion } from './versions'
