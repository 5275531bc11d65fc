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
export { POLIS_COLUMNS, POLIS_ROW, type PolisStatement, readPolisSummary, toStatement } from './polis'
export {
  type Counts,
  inOurSign,
  PARTICIPANT_COLUMNS,
  PARTICIPANT_ROW,
  type PolisBallot,
  toBallot,
  toVote,
  VOTE_COLUMNS,
  VOTE_ROW,
} from './polis-votes'
export { FAULTS, type RowFault, soundText, TEXT_MAX } from './rows'
