export { ErrorPage } from './web/error-page'
export { answerPage, PublicPage } from './web/page'
