export * from './book'
export * from './desk'
export * from './queue'
export * from './samples'
