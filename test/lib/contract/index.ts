export * from './facebook'
export { graphError } from './facebook-shapes'
export * from './linkedin'
export { shownText } from './little'
