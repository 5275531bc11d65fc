import '../tables'

export * from './answers'
export * from './consultation'
export * from './decisions'
export * from './drafts'
export * from './sources'
