import type { Context } from '~/platform/context'
import type { Routes } from '~/platform/http/routes'
import { filmRoutes } from './film'
import { formRoutes } from './form'
import { processRoutes } from './processes'
import { wayInRoutes } from './ways-in'

/** Where staff make processes, ways in and their forms. */
export const processesStaff = (context: Context): Routes =>
  processRoutes(context)
    .route('/', wayInRoutes(context))
    .route('/', formRoutes(context))
    .route('/', filmRoutes(context))
