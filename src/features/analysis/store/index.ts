export * from './results'
export * from './runs'
