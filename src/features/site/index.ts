export { ErrorPage } from './web/error-page'
export { errorAt, FormErrors } from './web/form-errors'
export { answerPage, PublicPage } from './web/page'
export { StaffPage } from './web/staff-page'
