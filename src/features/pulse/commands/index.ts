export { answerPulse, type NewAnswer } from './answer'
export { clearPulseWords, removePulseWords, setPulseShare } from './keep'
