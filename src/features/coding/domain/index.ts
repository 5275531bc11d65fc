export * from './codes'
export * from './spans'
export * from './agreement'
