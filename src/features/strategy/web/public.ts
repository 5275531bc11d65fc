import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { consultationRoutes } from './public-consultations'
import { documentRoutes } from './public-documents'

/** What everyone can read of the strategy, and say about it. */
export const strategyPublic = (context: Context): Routes =>
  routes().route('/', documentRoutes(context)).route('/', consultationRoutes(context))
