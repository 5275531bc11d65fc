export * from './delivery'
export * from './issue'
export * from './subscription'
