export { addStaff, showCode } from './cli'
export { createStaff, demoStaff, signIn } from './commands'
export { peopleRoutes } from './web/routes'
export { signedInBy } from './web/session'
