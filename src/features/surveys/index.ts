export {
  announceDraw,
  beginSheet,
  drawWinners,
  enterDraw,
  keepAnswer,
  playRound,
  publishResult,
  sendSheet,
} from './commands'
export { removeWhatIsOver } from './jobs'
export { surveysPublic } from './web/public'
export { surveysStaff } from './web/staff'
