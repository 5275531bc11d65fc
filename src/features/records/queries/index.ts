export { DATASETS, type Dataset } from './datasets'
export { decidedForCopies } from './decided'
export { type Extent, extentOfDatasets } from './extent'
export { proposals } from './proposals'
