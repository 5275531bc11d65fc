export * from './coming'
export * from './fates'
export * from './since'
