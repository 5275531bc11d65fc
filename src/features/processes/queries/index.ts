export * from './published'
export * from './staff'
