export * from './actions'
export * from './goals'
export * from './indicators'
export * from './runs'
