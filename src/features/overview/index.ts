export { overviewRoutes } from './web/routes'
