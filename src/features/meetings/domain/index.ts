export * from './meetings'
export * from './programme'
export * from './sign-ups'
