export { beginHandbook } from './begin'
export { addPage, changePage, readThrough } from './change'
