export * from './document'
export * from './story'
export * from './typed'
