export * from './channels'
export * from './dispatches'
