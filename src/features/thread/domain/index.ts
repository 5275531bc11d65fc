export * from './coming'
export * from './fates'
