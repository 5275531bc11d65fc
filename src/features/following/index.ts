export { followingRound } from './jobs'
export { followingPublic } from './web/public'
