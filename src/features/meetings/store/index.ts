export * from './meetings'
export * from './pictures'
export * from './sign-ups'
