export { removeWhatIsOver } from './jobs'
export { surveysPublic } from './web/public'
export { surveysStaff } from './web/staff'
