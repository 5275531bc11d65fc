export * from './desk'
export * from './invitations'
export * from './questions'
export * from './replies'
