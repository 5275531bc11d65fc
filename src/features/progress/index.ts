export {
  type ActionInput,
  addIndicator,
  changeAction,
  type NewIndicator,
  type NewMoney,
  publishAction,
  recordAction,
  recordIndicatorValue,
  recordMoney,
} from './commands'
export { type Pace, paceOf, perInhabitant } from './domain'
export {
  type Action,
  actionBySlug,
  actionsOfPassage,
  grants,
  type Indicator,
  indicatorsOf,
  listActions,
  moneyByMunicipality,
  moneyOf,
} from './queries'
export { progressPublic } from './web/public'
export { progressStaff } from './web/staff'
