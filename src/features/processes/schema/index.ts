export * from './answers'
export * from './staff'
