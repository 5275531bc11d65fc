export {
  changeTheme,
  cite,
  code,
  codeWhole,
  createTheme,
  divide,
  type MachineSentence,
  type NewTheme,
  proposeSentence,
  publishSentence,
  publishTheme,
  type Statement,
  sortByCodes,
  splitIntoStatements,
  statementsToMark,
  unpublishTheme,
  writeSentence,
} from './commands'
export { standsIn } from './domain'
export {
  listThemes,
  sentencesOf,
  statementsOf,
  type Theme,
  type ThemeSentence,
  type ThemeSpread,
  themeBySlug,
  themeCounts,
  themeSpread,
  themesOfContribution,
  unsortedCount,
} from './queries'
export { SplitForm } from './schema'
export { themesWithin } from './store'
export { DivideForm } from './web/divide-form'
export { sensemakingPublic } from './web/public'
export { sensemakingStaff } from './web/staff'
