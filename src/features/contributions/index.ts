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
export { mayLeaveAddress, mayStillChange, type NewContribution, type Receipt, TEXT_MAX } from './domain'
export {
  type Accounts,
  accounts,
  byReceiptCode,
  forStaff,
  type PublicContribution,
  type PublicFilter,
  publishedById,
  searchPublished,
  waitingCount,
} from './queries'
export { setThemes, shownText } from './store'
export { contributionsPublic } from './web/public'
export { contributionsStaff } from './web/staff'
