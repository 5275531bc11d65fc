import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { deskRoutes } from './desk'
import { ledgerRoutes } from './ledger-routes'

/** The newsletter's desk. The blocked addresses come first: their page is no issue. */
export const newsletterStaff = (context: Context): Routes => {
  const app = routes()
  for (const part of [ledgerRoutes, deskRoutes]) app.route('/', part(context))
  return app
}
