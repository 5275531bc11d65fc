export { tellFollowers } from './commands'
export { followingRound } from './jobs'
export { followingPublic } from './web/public'
