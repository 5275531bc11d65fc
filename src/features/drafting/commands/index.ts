export { askForDraft, type Wish } from './ask'
export { type ModelChange, setModel } from './settings'
export { draftDue } from './work'
