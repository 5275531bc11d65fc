export * from './answers'
export * from './forms'
