export { importDecidim } from './import-decidim'
export { type Imported, importPolis } from './import-polis'
