export { askAgain, askForRun, learnAnew } from './ask'
export { decideSuggestion } from './decide'
export { analyseDue } from './work'
