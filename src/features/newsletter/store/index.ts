export * as deliveries from './deliveries'
export * from './issues'
export * from './subscribers'
export * from './suppression'
