export { type Taken, type TakeRefusal, takeFile } from './take'
export { dropUpload, keepUpload, takeUpload } from './uploads'
