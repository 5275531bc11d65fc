export * from './codes'
export * from './spans'
