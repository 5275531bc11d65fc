export * from './answers'
export * from './consultation'
export * from './documents'
export * from './word-diff'
