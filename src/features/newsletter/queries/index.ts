export * from './subscribers'
