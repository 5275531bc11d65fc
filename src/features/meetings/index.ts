export {
  addMeetingPicture,
  announceMeeting,
  cancelMeeting,
  cancelSignUp,
  changeMeeting,
  changeSignUp,
  checkIn,
  holdMeeting,
  type MeetingInput,
  markHeld,
  type NewMeeting,
  type NewSignUp,
  planMeeting,
  publishSummary,
  signUp,
  writeSummary,
} from './commands'
export { giveReply, type NewHosted, openHosted, writeReply } from './commands/hosted'
export {
  MEETING_KINDS,
  type MeetingKind,
  type MeetingMoment,
  momentOfMeeting,
  type Step,
  seatsLeft,
} from './domain'
export { forgetOldSignUps } from './jobs'
export {
  comingMeetings,
  type Meeting,
  meetingByCode,
  meetingById,
  meetingsFrom,
  type ShownMeeting,
  shownMeetingBySlug,
} from './queries'
export { meetingsPublic } from './web/public'
export { meetingsStaff } from './web/staff'
export { MeetingStaffPage } from './web/staff-frame'
