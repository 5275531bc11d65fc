export { type Accounts, accounts } from './accounts'
export { type PublicContribution, type PublicFilter, publishedById, searchPublished } from './published'
export { byReceiptCode } from './receipt'
export {
  byDiaryNumber,
  forStaff,
  INBOX_STATES,
  type InboxState,
  inbox,
  nextWaiting,
  waitingCount,
} from './staff'
