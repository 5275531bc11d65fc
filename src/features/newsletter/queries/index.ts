export * from './content'
export * from './issues'
export * from './subscribers'
