export {
  type ModerationRefusal,
  markRead,
  mask,
  merge,
  publish,
  removeUnderDecision,
  withhold,
} from './moderate'
export { changeText, describeSender, receive } from './receive'
export { withdraw } from './withdraw'
