export { EXPORT_USAGE, exportTo, IMPORT_USAGE, importFrom, type Told } from './cli'
export {
  type Imported,
  ImportRefused,
  importDecidim,
  importPolis,
  type PolisFiles,
  type VoteFile,
} from './commands'
export { openDataRoutes } from './web/open-data'
