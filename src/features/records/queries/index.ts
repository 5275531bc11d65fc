export { DATASETS, type Dataset } from './datasets'
export { type Extent, extentOfDatasets } from './extent'
export { proposals } from './proposals'
