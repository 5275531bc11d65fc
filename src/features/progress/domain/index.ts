export * from './pace'
export * from './series'
