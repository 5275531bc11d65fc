export { calendarPublic } from './web/public'
