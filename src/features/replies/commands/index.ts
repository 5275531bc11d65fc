export { invitationPath, isInvitationKey } from './addresses'
export { makePoint, markNothing, undoCut } from './cut'
export {
  addInvitations,
  declineInvitation,
  forgetInvited,
  pastedRows,
  removeInvitation,
  writeToInvited,
} from './invite'
export { publishReply, withholdReply } from './publish'
export { addQuestion, raiseQuestion, withdrawQuestion } from './questions'
export { readReplyFile, type UnreadFile } from './read-file'
export { dropUpload, forgetUploads, keepUpload, keptUpload, receiveReply } from './receive'
export { remindSilent, setReminding } from './remind'
