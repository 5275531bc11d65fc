export * from './codes'
export * from './marks'
export * from './samples'
