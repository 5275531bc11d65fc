export { QDA_USAGE, qdaCommand } from './cli'
export { type Taken, takeFile } from './commands'
export { exchangeStaff } from './web/exchange'
