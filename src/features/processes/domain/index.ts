export * from './questions'
export * from './ways-in'
