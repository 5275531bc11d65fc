export {
  changeText,
  compareNew,
  describeSender,
  enterPaper,
  labelCampaign,
  markRead,
  mask,
  merge,
  publish,
  receive,
  receiveWithSender,
  removeUnderDecision,
  report,
  reviewTranslation,
  sayLanguage,
  translate,
  withdraw,
  withhold,
} from './commands'
export {
  mayLeaveAddress,
  mayStillChange,
  type NewContribution,
  personalDataHints,
  type Receipt,
  ROLES,
  TEXT_MAX,
} from './domain'
export { findAlike } from './jobs'
export {
  type Accounts,
  type Alike,
  accounts,
  alikeGroup,
  alikeOf,
  byReceiptCode,
  forStaff,
  isEven,
  languageOf,
  type PublicContribution,
  type PublicFilter,
  publishedById,
  reportsWaiting,
  type ShownTranslation,
  searchPublished,
  shownTranslations,
  takenBack,
  toldBy,
  waitingCount,
} from './queries'

export { lock as lockContribution, setThemes, shownText } from './store'
export { contributionsPublic } from './web/public'
export { contributionsStaff } from './web/staff'
