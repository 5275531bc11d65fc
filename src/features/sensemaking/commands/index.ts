export * from './propose'
export * from './sentences'
export * from './themes'
