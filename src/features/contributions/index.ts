export {
  changeText,
  describeSender,
  markRead,
  mask,
  merge,
  publish,
  receive,
  removeUnderDecision,
  withhold,
} from './commands'
export { type NewContribution, type Receipt, TEXT_MAX } from './domain'
export {
  type Accounts,
  accounts,
  byReceiptCode,
  type PublicContribution,
  publishedById,
  searchPublished,
} from './queries'
export { setThemes, shownText } from './store'
