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
export { STATEMENTS_MAX, standsIn, toStatements } from './domain'
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
export { sensemakingPublic } from './web/public'
export { sensemakingStaff } from './web/staff'
