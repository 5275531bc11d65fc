export { type FilmInput, setFilm } from './film'
export { changeForm, dropFormChanges, useForm } from './forms'
export { addWayIn, foundProcess, type NewProcess, type NewWayIn, widenWayIn } from './found'
export {
  changeProcess,
  copyProcess,
  meetFirst,
  type PhaseInput,
  type ProcessInput,
  planProcess,
  setPhases,
  showProcess,
} from './plan'
export { changeWayIn, prepareWayIn, showWayIn, type WayInInput } from './ways-in'
