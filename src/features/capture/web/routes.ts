import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { phoneRoutes } from './public'

export const capturePublic = (context: Context): Routes => {
  const app = routes()
  app.route('/', phoneRoutes(context))
  return app
}
