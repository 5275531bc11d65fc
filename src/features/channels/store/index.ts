export * from './channels'
export * from './dispatches'
export * from './listening'
