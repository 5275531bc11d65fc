import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { formRoutes } from './public-form'
import { replyRoutes } from './public-replies'

/** Whole replies to a consultation. Before the strategy's own routes: they are no passages. */
export const repliesPublic = (context: Context): Routes =>
  routes().route('/', formRoutes(context)).route('/', replyRoutes(context))
