export { reportLines } from './report'
export { findingSaid, questionSaid } from './said'
