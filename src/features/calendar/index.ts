export { addEvent, cancelEvent, type EventInput, publishEvent } from './commands'
export { comingIn } from './web/coming-in'
export { calendarPublic } from './web/public'
export { calendarStaff } from './web/staff'
