export { isLetterKey } from './addresses'
export { decideDoubts, liftSuppression } from './doubt'
export {
  beginIssue,
  changeIssue,
  chooseForNextIssue,
  comingUp,
  contentOf,
  fingerprint,
  type IssueInput,
  leaveOutOfNextIssue,
  newsSince,
} from './issue'
export { approve, askForApproval, callOff, goOn, reopen, schedule, sendToMyself, stop } from './steps'
export { askedByToken, confirm, type SignUp, signUp } from './subscribe'
export { changeWish, forgetUnconfirmed, leave } from './wish'
