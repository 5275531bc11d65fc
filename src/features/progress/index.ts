export {
  type ActionInput,
  addIndicator,
  changeAction,
  changeGoal,
  changeMilestone,
  fetchDue,
  type GoalInput,
  type MilestoneInput,
  type NewIndicator,
  type NewMoney,
  publishAction,
  publishGoal,
  recordAction,
  recordIndicatorValue,
  recordMoney,
  setGoal,
  setMilestone,
} from './commands'
export type { Pace } from './domain'
export {
  type Action,
  actionBySlug,
  actionsOfPassage,
  type Indicator,
  indicatorsOf,
  listActions,
  MONEY_IS_PUBLIC,
  moneyOf,
  publishedGoals,
} from './queries'
export { measuresOf, PaceWord, paceOfGoal, paceOfIndicator } from './web/pace'
export { progressPublic } from './web/public'
export { progressStaff } from './web/staff'
