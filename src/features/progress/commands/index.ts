export { type ActionInput, changeAction, publishAction, recordAction } from './actions'
export {
  changeGoal,
  changeMilestone,
  type GoalInput,
  type MilestoneInput,
  publishGoal,
  setGoal,
  setMilestone,
} from './goals'
export { addIndicator, type Measured, type NewIndicator, recordIndicatorValue } from './indicators'
export { type NewMoney, recordMoney } from './money'
export { dropSource, fetchDue, fetchNow, type SourceInput, setSource } from './runs'
