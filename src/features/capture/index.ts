export { capturePublic } from './web/public'
