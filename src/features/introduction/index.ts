export { isFinished, type Progress, STEPS } from './domain'
export { progressOf } from './queries'
export { introductionRoutes } from './web/routes'
