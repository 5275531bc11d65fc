export { eventForStaff, eventsForStaff, type ShownEvent, type StaffEvent, shownEventBySlug } from './events'
export {
  dayOf,
  type EventHappening,
  eventsFrom,
  type Happening,
  happeningsFrom,
  happeningsOf,
  type Wanted,
} from './happenings'
