export * from './quiz'
export * from './steps'
export * from './tally'
