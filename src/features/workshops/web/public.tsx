import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { ownWorkshopRoutes } from './own/routes'
import { youngRoutes } from './young/routes'

/** Workshops and lessons that others hold: everything about them that needs no sign-in. */
export const workshopsPublic = (context: Context): Routes => {
  const app = routes()
  app.route('/', ownWorkshopRoutes(context))
  app.route('/', youngRoutes(context))
  return app
}
