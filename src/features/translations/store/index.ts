export { type CatalogueFiles, catalogueFiles } from './files'
export { lockTexts, writeText } from './rows'
