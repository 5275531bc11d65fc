export { keyOfPart, takeBack, takeBackAsHelper, takeNote, takeNotes } from './notes'
export { checkPhoto, finishPhoto, keepPhoto, type NewPhoto, reopenPhoto } from './photos'
export { enterByPin, helperIn, newHelperSession, renewPin } from './pin'
