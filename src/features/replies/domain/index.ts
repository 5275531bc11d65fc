export * from './cutting'
export * from './invitations'
export * from './masking'
export * from './reply'
