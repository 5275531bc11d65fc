export { postStaff } from './web/staff'
