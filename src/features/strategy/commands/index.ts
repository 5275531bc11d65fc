export { prepareAnswer, publishAnswers } from './answers'
export {
  comment,
  type NewConsultation,
  openConsultation,
  publishComment,
  withholdComment,
} from './consultation'
export { type NewDecision, recordDecision } from './decisions'
export {
  addPassage,
  createDocument,
  describePassage,
  movePassage,
  type NewDocument,
  type NewPassage,
  withdrawPassage,
  writeWording,
} from './drafts'
export { attachSource, detachSource, type Source } from './sources'
