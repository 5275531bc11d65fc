import type { Context } from '~/platform/context'
import { type Routes, routes } from '~/platform/http/routes'
import { type ConsultationBeside, NOTHING_BESIDE } from './beside'
import { consultationRoutes } from './public-consultations'
import { publicDecisionRoutes } from './public-decisions'
import { documentRoutes } from './public-documents'
import { statementRoutes } from './public-statement'

/** What everyone can read of the strategy, and say about it. */
export const strategyPublic = (context: Context, beside: ConsultationBeside = NOTHING_BESIDE): Routes =>
  // Statements before consultations: their address would else be taken for a passage.
  routes()
    .route('/', documentRoutes(context))
    .route('/', statementRoutes(context))
    .route('/', consultationRoutes(context, beside))
    .route('/', publicDecisionRoutes(context))
