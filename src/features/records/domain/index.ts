export { guard, unguard } from './cells'
export {
  DECIDIM_COLUMNS,
  type ExportedProposal,
  fromDecidimRow,
  type ImportedProposal,
  toDecidimRow,
} from './decidim'
export { POLIS_COLUMNS, POLIS_ROW, readPolisSummary, toStatement } from './polis'
export { FAULTS, type RowFault, soundText, TEXT_MAX } from './rows'
