export * from './answers'
export * from './film'
export * from './staff'
