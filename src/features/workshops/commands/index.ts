export { finish, type HostedCodes, type NewLesson, type NewWorkshop, openLesson, openWorkshop } from './open'
export { type Line, sendLines, sendNote } from './send'
export { approveNotes, hideNotes, showStep } from './wall'
