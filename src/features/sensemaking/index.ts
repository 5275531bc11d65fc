export {
  changeTheme,
  code,
  codeWhole,
  createTheme,
  divide,
  type NewTheme,
  publishTheme,
  type Statement,
  sortByCodes,
  splitIntoStatements,
  statementsToMark,
  unpublishTheme,
} from './commands'
export { STATEMENTS_MAX, standsIn, toStatements } from './domain'
export {
  listThemes,
  statementsOf,
  type Theme,
  themeBySlug,
  themeCounts,
  themesOfContribution,
  unsortedCount,
} from './queries'
export { sensemakingPublic } from './web/public'
export { sensemakingStaff } from './web/staff'
