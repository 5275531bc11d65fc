export * from './piles'
export * from './runs'
export * from './suggestions'
export * from './texts'
