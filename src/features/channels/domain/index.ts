export * from './adapt'
export * from './channels'
export * from './ledger'
export * from './post'
