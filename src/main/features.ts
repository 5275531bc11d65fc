import { contributionsPublic, contributionsStaff } from '~/features/contributions'
import { feedRoutes, newsroomPublic, newsroomStaff } from '~/features/newsroom'
import { peopleRoutes } from '~/features/people'
import { progressPublic, progressStaff } from '~/features/progress'
import { openDataRoutes } from '~/features/records'
import { sensemakingPublic, sensemakingStaff } from '~/features/sensemaking'
import { sitePublic, siteStaff } from '~/features/site'
import { strategyPublic, strategyStaff } from '~/features/strategy'
import { threadRoutes } from '~/features/thread'
import type { Context } from '~/platform/context'
import type { Routes } from '~/platform/http/routes'

/** Every feature's routes, in the order they are asked. */
export const featureRoutes = (context: Context): Routes[] =>
  [
    contributionsPublic,
    contributionsStaff,
    sensemakingPublic,
    sensemakingStaff,
    strategyPublic,
    strategyStaff,
    progressPublic,
    progressStaff,
    feedRoutes,
    newsroomPublic,
    newsroomStaff,
    openDataRoutes,
    peopleRoutes,
    sitePublic,
    siteStaff,
  ]
    .map((feature) => feature(context))
    .concat(threadRoutes(context))
