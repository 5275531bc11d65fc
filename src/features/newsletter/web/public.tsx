import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { archiveRoutes } from './archive'
import { signUpRoutes } from './sign-up'
import { wishRoutes } from './wish'

/** Ordering the newsletter, changing what one gets, ending it, and what was sent. */
export const newsletterPublic = (context: Context): Routes => {
  const app = routes()
  for (const part of [signUpRoutes, wishRoutes, archiveRoutes]) app.route('/', part(context))
  return app
}
