import { calendarPublic, calendarStaff, comingIn } from '~/features/calendar'
import { capturePublic, captureStaff, photoDebts } from '~/features/capture'
import { contributionsPublic, contributionsStaff } from '~/features/contributions'
import { followingPublic } from '~/features/following'
import { glossaryPublic, glossaryStaff } from '~/features/glossary'
import { handbookRoutes } from '~/features/handbook'
import { introductionRoutes } from '~/features/introduction'
import { meetingsPublic, meetingsStaff } from '~/features/meetings'
import { mirrorRoutes } from '~/features/mirror'
import { feedRoutes, newsroomPublic, newsroomStaff, toldAboutRoutes } from '~/features/newsroom'
import { peopleRoutes } from '~/features/people'
import { processesPublic, processesStaff } from '~/features/processes'
import { progressPublic, progressStaff } from '~/features/progress'
import { projectsPublic, projectsStaff } from '~/features/projects'
import { openDataRoutes } from '~/features/records'
import { sensemakingPublic, sensemakingStaff } from '~/features/sensemaking'
import { sitePublic, siteStaff } from '~/features/site'
import { strategyPublic, strategyStaff } from '~/features/strategy'
import { surveysPublic, surveysStaff } from '~/features/surveys'
import { threadRoutes } from '~/features/thread'
import { tipsPublic, tipsStaff } from '~/features/tips'
import { translationsStaff } from '~/features/translations'
import { workshopsPublic, workshopsStaff } from '~/features/workshops'
import type { Context } from '~/platform/context'
import type { Routes } from '~/platform/http/routes'

/** Every feature's routes, in the order they are asked. */
export const featureRoutes = (context: Context): Routes[] =>
  [
    contributionsPublic,
    contributionsStaff,
    processesPublic,
    processesStaff,
    // Before the meetings' own: /arbete/moten/hostade is no meeting.
    workshopsStaff,
    meetingsPublic,
    (one: Context) => meetingsStaff(one, photoDebts),
    capturePublic,
    captureStaff,
    workshopsPublic,
    surveysPublic,
    surveysStaff,
    followingPublic,
    translationsStaff,
    calendarPublic,
    calendarStaff,
    glossaryPublic,
    glossaryStaff,
    sensemakingPublic,
    sensemakingStaff,
    strategyPublic,
    strategyStaff,
    progressPublic,
    progressStaff,
    feedRoutes,
    newsroomPublic,
    newsroomStaff,
    toldAboutRoutes,
    mirrorRoutes,
    tipsPublic,
    tipsStaff,
    projectsPublic,
    projectsStaff,
    handbookRoutes,
    introductionRoutes,
    openDataRoutes,
    peopleRoutes,
    sitePublic,
    siteStaff,
  ]
    .map((feature) => feature(context))
    .concat(threadRoutes(context, comingIn))
