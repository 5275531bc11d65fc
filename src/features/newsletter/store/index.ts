export * from './subscribers'
export * from './suppression'
