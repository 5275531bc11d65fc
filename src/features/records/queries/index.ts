export { DATASETS, type Dataset, datasetCounts } from './datasets'
export { proposals } from './proposals'
