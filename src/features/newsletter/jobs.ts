export { forgetUnconfirmed } from './commands'
export { forgetLedgers } from './commands/send'
export { sendNewsletters } from './delivery'
