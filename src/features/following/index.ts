export { followingPublic } from './web/public'
