import type { Context } from '~/platform/context'
import type { Routes } from '~/platform/http/routes'
import { quizRoutes } from './quiz'
import { surveyRoutes } from './survey'

export const surveysPublic = (context: Context): Routes =>
  surveyRoutes(context).route('/', quizRoutes(context))
