export * from './linkedin'
export { shownText } from './little'
