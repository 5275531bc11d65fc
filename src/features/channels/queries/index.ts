export * from './cards'
export * from './ledger'
export * from './replies'
