export { compareNew, labelCampaign } from './compare'
export { addScans, enterPaper, type PaperSheet } from './enter-paper'
export { decideGroup, type GroupDecision } from './group'
export {
  type ModerationRefusal,
  markRead,
  mask,
  merge,
  publish,
  removeUnderDecision,
  withhold,
} from './moderate'
export { changeText, describeSender, receive, receiveWithSender } from './receive'
export { decideReports, type NewReport, type ReportVerdict, report } from './report'
export { sayLanguage } from './say-language'
export { type NewTranslation, reviewTranslation, translate } from './translate'
export { withdraw } from './withdraw'
