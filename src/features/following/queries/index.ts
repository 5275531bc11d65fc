export { lastNews, overdue } from './follows'
export {
  type GroupFigures,
  type GroupTheme,
  groupFigures,
  groupInspel,
  groupOrigins,
  groupThemes,
} from './group'
export { type Detail, detailsOf } from './happened'
export { statesOf, type Untold, untold } from './states'
