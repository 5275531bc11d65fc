export { guard, unguard } from './cells'
export { DECIDIM_COLUMNS, type ExportedProposal, fromDecidimRow, toDecidimRow } from './decidim'
export { type Damaged, readPolisComments, readPolisSummary } from './polis'
