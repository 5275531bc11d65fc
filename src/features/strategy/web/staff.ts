import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { answerRoutes } from './staff-answers'
import { reviewRoutes } from './staff-consultations'
import { decisionRoutes } from './staff-decisions'
import { draftRoutes } from './staff-documents'
import { passageRoutes } from './staff-passages'

/** The strategist's rooms. Answers and decisions first: their addresses would else be taken for documents. */
export const strategyStaff = (context: Context): Routes =>
  [answerRoutes, decisionRoutes, reviewRoutes, draftRoutes, passageRoutes].reduce(
    (app, room) => app.route('/', room(context)),
    routes(),
  )
