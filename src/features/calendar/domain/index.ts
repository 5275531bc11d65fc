export * from './event'
export * from './occurrences'
