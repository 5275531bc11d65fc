export { type Goal, setGoals } from './commands'
export { mirrorRoutes } from './web/routes'
