import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { classRoutes } from './class-routes'
import { leaderRoutes } from './leader-routes'

/** A lesson: first what the class may open, then what only its leader may. */
export const youngRoutes = (context: Context): Routes => {
  const app = routes()
  app.route('/', classRoutes(context))
  app.route('/', leaderRoutes(context))
  return app
}
