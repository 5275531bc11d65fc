export { catalogue as siteStaff } from './web/catalogue'
export { ErrorPage } from './web/error-page'
export { FallbackNotice } from './web/fallback-notice'
export { errorAt, FormErrors } from './web/form-errors'
export { HandbookLink } from './web/handbook-link'
export { answerPage, PublicPage } from './web/page'
export { PuzzleField } from './web/puzzle'
export {
  answerCard,
  cardAddress,
  cardAlt,
  cardNamed,
  type SharedPicture,
  sharedPictures,
} from './web/shared-picture'
export { StaffPage } from './web/staff-page'
export { textPages as sitePublic } from './web/texts'
