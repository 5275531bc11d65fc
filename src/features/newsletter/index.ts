export { forgetUnconfirmed } from './commands'
export { newsletterPublic } from './web/public'
