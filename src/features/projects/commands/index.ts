export { beginProject, type ProjectInput } from './begin'
export { changeProject, chooseChannels, finishFollowUp, showProject } from './change'
