export * from './sentences'
export * from './themes'
