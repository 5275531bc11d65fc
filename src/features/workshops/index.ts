export { workshopsPublic } from './web/public'
