export { prepareAnswer, publishAnswers, reviewAnswers } from './answers'
export {
  comment,
  moveClosing,
  type NewConsultation,
  openConsultation,
  publishComment,
  withholdComment,
} from './consultation'
export { completeDecision, type Voices, withdrawDecision } from './decided'
export { type NewDecision, recordDecision } from './decisions'
export {
  addPassage,
  createDocument,
  describePassage,
  movePassage,
  type NewDocument,
  type NewPassage,
  withdrawPassage,
} from './drafts'
export { type NewForwardingStep, recordForwarding } from './forwarding'
export { addToGroup, groupComments, removeFromGroup } from './groups'
export { importOutline, type NewImport, stampOf } from './imports'
export { cutPoint, type NewPoint, uncutPoint } from './points'
export {
  addReference,
  attachSource,
  detachSource,
  removeReference,
  type Source,
} from './sources'
export { publishStatement } from './statements'
export { type NewTelling, writeTelling } from './tellings'
export { dropDraft, keepDraft, type NewWording, writeWording } from './writing'
