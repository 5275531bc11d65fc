export { isFinished, STEPS } from './domain'
export { progressOf } from './queries'
export { introductionRoutes } from './web/routes'
