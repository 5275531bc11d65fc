export { surveysPublic } from './web/public'
export { surveysStaff } from './web/staff'
