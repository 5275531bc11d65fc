export { cancelDay, cancelEvent, hideEvent, publishEvent, resumeEvent } from './show'
export { addEvent, changeEvent, type EventInput } from './write'
