export * from './agreement'
export * from './codes'
export * from './spans'
