export { beginHandbook } from './commands'
export { staleHandbookPages } from './queries'
export { handbookRoutes } from './web/routes'
