export { startGlossary } from './start'
export { addTerm, changeTerm, confirmTerm, hideTerm, publishTerm, type TermInput } from './terms'
