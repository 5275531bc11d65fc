export { eventForStaff, eventsForStaff, type ShownEvent, type StaffEvent, shownEventBySlug } from './events'
export {
  dayOf,
  type EventHappening,
  type Happening,
  happeningsFrom,
  happeningsOf,
  type Wanted,
} from './happenings'
