export * from './conditions'
export * from './film'
export * from './questions'
export * from './ways-in'
