import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { accountRoutes } from './account'
import { signInRoutes } from './sign-in'

export const peopleRoutes = (context: Context): Routes =>
  routes().route('/', signInRoutes(context)).route('/', accountRoutes(context))
