export { exportTo, importFrom } from './cli'
export { type Imported, importDecidim, importPolis } from './commands'
export { openDataRoutes } from './web/open-data'
