export { type Heard, heardOf } from './queries'
export { heardPublic } from './web/public'
export { heardStaff } from './web/staff'
