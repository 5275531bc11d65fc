export { type Imported, ImportRefused } from './bring-in'
export { readCsv } from './csv-rows'
export { importDecidim } from './import-decidim'
export { importPolis, type PolisFiles } from './import-polis'
