export {
  DECIDIM_COLUMNS,
  type ExportedProposal,
  fromDecidimRow,
  type ImportedProposal,
  toDecidimRow,
} from './decidim'
export {
  type Decided,
  filtered,
  OPARL,
  OPARL_LISTS,
  OPARL_PAGE,
  type OparlFilter,
  type OparlList,
  oparlAddresses,
  oparlObjects,
} from './oparl'
export { POLIS_COLUMNS, POLIS_ROW, readPolisSummary, toStatement } from './polis'
export { FAULTS, type RowFault, soundText, TEXT_MAX } from './rows'
