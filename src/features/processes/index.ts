export { addWayIn, foundProcess, type NewProcess, type NewWayIn, widenWayIn } from './commands'
export {
  type Answer,
  type Answers,
  addressOfWayIn,
  type FilmMaterial,
  type Form,
  filmIn,
  isAnsweredAside,
  isAsked,
  isOpen,
  type Material,
  type Moment,
  momentOf,
  type Option,
  type Phase,
  PLACE_OTHERS,
  placeOfAnswers,
  plainForm,
  QUESTION_KINDS,
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
  findForm,
  findWayIn,
  listProcesses,
  mainProcess,
  namedProcess,
  type Process,
  phasesOf,
  processBySlug,
  wayInByReach,
  wayInBySlug,
  waysInto,
  waysWithForm,
} from './queries'
export { ANSWER_TEXT_MAX, answersFrom, fieldOf, localizedFrom, rankFieldOf, valuesOf } from './schema'
export { ProcessChoice } from './web/choice'
export { processesPublic } from './web/public'
export {
  bodyOfAnswers,
  linesOfAnswers,
  QuestionFields,
  shownAnswer,
  type ToldAnswer,
  toldAnswers,
} from './web/questions'
export { processesStaff } from './web/staff'
export { Written, writtenValues } from './web/staff/written'
