export { holdMeeting, type NewMeeting } from './commands'
export { giveReply, type NewHosted, openHosted, writeReply } from './commands/hosted'
export { MEETING_KINDS, type MeetingKind, type Step } from './domain'
export {
  listMeetings,
  type Meeting,
  meetingByCode,
  meetingByHostCode,
  meetingById,
  meetingBySlug,
} from './queries'
export { meetingsPublic } from './web/public'
export { meetingsStaff } from './web/staff'
