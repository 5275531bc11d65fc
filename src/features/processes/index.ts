export {
  addWayIn,
  foundProcess,
  holdMeeting,
  type NewMeeting,
  type NewProcess,
  type NewWayIn,
  widenWayIn,
} from './commands'
export { isOpen, type Moment, momentOf, type Phase, type WayIn, type WayInKind } from './domain'
export {
  currentQuestion,
  findWayIn,
  listMeetings,
  listProcesses,
  type Meeting,
  mainProcess,
  meetingBySlug,
  type Process,
  phasesOf,
  processBySlug,
  waysInto,
} from './queries'
