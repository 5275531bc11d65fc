export { addWayIn, foundProcess, type NewProcess, type NewWayIn, widenWayIn } from './commands'
export {
  type Answer,
  type Answers,
  type Form,
  isAsked,
  isOpen,
  type Material,
  type Moment,
  momentOf,
  type Option,
  type Phase,
  plainForm,
  type Question,
  type QuestionKind,
  textOfAnswers,
  WAY_IN_KINDS,
  type WayIn,
  type WayInKind,
} from './domain'
export {
  currentForm,
  currentQuestion,
  findWayIn,
  listProcesses,
  mainProcess,
  type Process,
  phasesOf,
  processBySlug,
  wayInBySlug,
  waysInto,
} from './queries'
export { processesPublic } from './web/public'
export { answersFrom, linesOfAnswers, shownAnswer, valuesOf } from './web/questions/answers'
export { QuestionFields } from './web/questions/fields'
export { processesStaff } from './web/staff'
