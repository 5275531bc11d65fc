export * from './meeting'
export * from './notes'
export * from './session'
