import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { type ConsultationBeside, NOTHING_BESIDE } from './beside'
import { answerRoutes } from './staff-answers'
import { reviewRoutes } from './staff-consultations'
import { decidedRoutes } from './staff-decided'
import { decisionRoutes } from './staff-decisions'
import { draftRoutes } from './staff-documents'
import { forwardedRoutes } from './staff-forwarded'
import { importRoutes } from './staff-import'
import { passageRoutes } from './staff-passages'
import { tellingRoutes } from './staff-tellings'
import { wordingRoutes } from './staff-wordings'

/** The strategist's rooms. Answers and decisions first: their addresses would else be taken for documents. */
export const strategyStaff = (context: Context, beside: ConsultationBeside = NOTHING_BESIDE): Routes =>
  [
    forwardedRoutes,
    answerRoutes,
    decisionRoutes,
    decidedRoutes,
    (one: Context) => reviewRoutes(one, beside),
    draftRoutes,
    tellingRoutes,
    importRoutes,
    passageRoutes,
    wordingRoutes,
  ].reduce((app, room) => app.route('/', room(context)), routes())
