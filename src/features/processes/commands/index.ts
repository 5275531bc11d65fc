export { type FilmInput, setFilm } from './film'
export { changeForm } from './forms'
export { addWayIn, foundProcess, type NewProcess, type NewWayIn, widenWayIn } from './found'
export {
  changeProcess,
  copyProcess,
  type PhaseInput,
  type ProcessInput,
  planProcess,
  setPhases,
  showProcess,
} from './plan'
export { changeWayIn, prepareWayIn, showWayIn, type WayInInput } from './ways-in'
