import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { askRoutes } from './ask'
import { groupRoutes } from './group'
import { stopRoutes } from './stop'

/** Being told by e-mail, and following a whole group by its code. */
export const followingPublic = (context: Context): Routes => {
  const app = routes()
  for (const part of [askRoutes, stopRoutes, groupRoutes]) app.route('/', part(context))
  return app
}
