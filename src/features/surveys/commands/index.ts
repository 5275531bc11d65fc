export { beginSheet, keepAnswer, sendSheet } from './answer'
export { announceDraw, type DrawInput, drawWinners, enterDraw, playRound } from './quiz'
export { publishResult, withdrawResult } from './results'
