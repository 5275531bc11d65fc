export { CONSISTENCY_USAGE, consistencyCommand } from './cli'
export type { Broken } from './domain'
export { lookThrough, lookThroughByNight } from './jobs'
export { latestLook } from './queries'
