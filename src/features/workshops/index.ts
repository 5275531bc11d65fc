export { finish, openLesson, openWorkshop, sendNote } from './commands'
export { type Hosted, hostedByCode } from './queries'
export { workshopsPublic } from './web/public'
export { workshopsStaff } from './web/staff'
