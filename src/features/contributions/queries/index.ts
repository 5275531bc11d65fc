export { type Accounts, accounts, isEven } from './accounts'
export { languageOf } from './language'
export {
  type Alike,
  alikeAmong,
  alikeGroup,
  alikeOf,
  groupsWaiting,
  membersOf,
  undecidedIn,
} from './likeness'
export { toldBy } from './merged'
export { attachmentsOf, meetingsOfWays, sheetOf } from './paper'
export { type PublicContribution, type PublicFilter, publishedById, searchPublished } from './published'
export { byReceiptCode } from './receipt'
export { openReportsOf, reportedInspel, reportsWaiting } from './reports'
export {
  byDiaryNumber,
  forStaff,
  INBOX_STATES,
  type InboxState,
  inbox,
  nextWaiting,
  waitingByAge,
  waitingCount,
} from './staff'
export { takenBack } from './taken-back'
export {
  type ShownTranslation,
  type StaffTranslation,
  shownTranslations,
  translationsForStaff,
} from './translations'
