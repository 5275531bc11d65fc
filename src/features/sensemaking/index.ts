export {
  changeTheme,
  code,
  codeWhole,
  createTheme,
  type NewTheme,
  publishTheme,
  type Statement,
  splitIntoStatements,
  unpublishTheme,
} from './commands'
export { standsIn } from './domain'
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
