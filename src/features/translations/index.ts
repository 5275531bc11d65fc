export { translationsStaff } from './web/staff'
