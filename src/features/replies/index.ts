export {
  addInvitations,
  addQuestion,
  declineInvitation,
  makePoint,
  markNothing,
  publishReply,
  receiveReply,
  remindSilent,
  undoCut,
  withholdReply,
  writeToInvited,
} from './commands'
export { coverage } from './domain'
export { keepRepliesTidy } from './jobs'
export { invitationsOf, replyByReceiptCode, uncutReplies } from './queries'
export { besideConsultation } from './web/beside'
export { repliesPublic } from './web/public'
export { repliesStaff } from './web/staff'
