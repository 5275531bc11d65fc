export * from './rows'
export * from './written'
