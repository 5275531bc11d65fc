export { askAgain, askForRun, learnAnew } from './ask'
export { besideCoding } from './beside-coding'
export { decideSuggestion } from './decide'
export { analyseDue } from './work'
