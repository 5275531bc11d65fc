export { isStopKey } from './addresses'
export { type Asking, askedByToken, askToFollow, confirmFollowing } from './ask'
export { forgetOverdue, stopFollowing } from './end'
export { tellFollowers } from './tell'
