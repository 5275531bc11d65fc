import { analysisStaff, besideCoding } from '~/features/analysis'
import { calendarPublic, calendarStaff, comingFor } from '~/features/calendar'
import { capturePublic, captureStaff, photoDebts } from '~/features/capture'
import { ADAPTERS, channelsStaff, fromChannels, waitsInChannels } from '~/features/channels'
import { codingStaff, waitsInCoding } from '~/features/coding'
import { contributionsPublic, contributionsStaff } from '~/features/contributions'
import { besideInspel, besidePile, besideTheme, draftingStaff } from '~/features/drafting'
import { followingPublic } from '~/features/following'
import { glossaryPublic, glossaryStaff } from '~/features/glossary'
import { grantsPublic, grantsStaff } from '~/features/grants'
import { handbookRoutes } from '~/features/handbook'
import { heardPublic, heardStaff } from '~/features/heard'
import { introductionRoutes } from '~/features/introduction'
import { meetingsPublic, meetingsStaff } from '~/features/meetings'
import { minoritiesPublic, minoritiesStaff } from '~/features/minorities'
import { mirrorRoutes } from '~/features/mirror'
import { newsletterPublic, newsletterStaff } from '~/features/newsletter'
import { feedRoutes, newsroomPublic, newsroomStaff, toldAboutRoutes } from '~/features/newsroom'
import { opinionsLink, opinionsPublic } from '~/features/opinions'
import { overviewRoutes } from '~/features/overview'
import { peopleRoutes } from '~/features/people'
import { postStaff } from '~/features/post'
import { processesPublic, processesStaff } from '~/features/processes'
import { progressPublic, progressStaff } from '~/features/progress'
import { projectsPublic, projectsStaff } from '~/features/projects'
import { pulsePublic, pulseStaff } from '~/features/pulse'
import { exchangeStaff } from '~/features/qda'
import { openDataRoutes } from '~/features/records'
import { besideConsultation, repliesPublic, repliesStaff } from '~/features/replies'
import { sensemakingPublic, sensemakingStaff } from '~/features/sensemaking'
import { sharedPictures, sitePublic, siteStaff } from '~/features/site'
import { openConsultations, strategyPublic, strategyStaff } from '~/features/strategy'
import { surveysPublic, surveysStaff } from '~/features/surveys'
import { threadRoutes } from '~/features/thread'
import { tipsPublic, tipsStaff } from '~/features/tips'
import { translationsStaff } from '~/features/translations'
import { workshopsPublic, workshopsStaff } from '~/features/workshops'
import type { Context } from '~/platform/context'
import { hasRole, type Routes } from '~/platform/http/routes'
import type { Visit } from '~/platform/http/visit'
import { sitemapRoutes } from './sitemap'

/** Every feature's routes, in the order they are asked. */
export const featureRoutes = (context: Context): Routes[] =>
  [
    contributionsPublic,
    (one: Context) => contributionsStaff(one, besideInspel(one)),
    (one: Context) => processesPublic(one, openConsultations),
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
    opinionsPublic,
    sensemakingPublic,
    (one: Context) => sensemakingStaff(one, besideTheme(one)),
    // Before the coding room's own: /arbete/kodning/kodbok/utbyte is no code.
    exchangeStaff,
    (one: Context) => analysisStaff(one, besidePile(one)),
    draftingStaff,
    (one: Context) => codingStaff(one, besideCoding(one)),
    // Before the strategy's own: /remiss/…/svar is no passage.
    repliesPublic,
    repliesStaff,
    (one: Context) => strategyPublic(one, besideConsultation(one)),
    (one: Context) => strategyStaff(one, besideConsultation(one)),
    progressPublic,
    progressStaff,
    grantsPublic,
    grantsStaff,
    feedRoutes,
    sitemapRoutes,
    fromChannels,
    // Before the newsroom's own: /arbete/redaktionen/…/kanaler is no deed of a story.
    (one: Context) => channelsStaff(one, ADAPTERS),
    newsroomPublic,
    newsroomStaff,
    toldAboutRoutes,
    newsletterPublic,
    newsletterStaff,
    pulsePublic,
    pulseStaff,
    minoritiesPublic,
    minoritiesStaff,
    mirrorRoutes,
    heardPublic,
    heardStaff,
    tipsPublic,
    tipsStaff,
    postStaff,
    projectsPublic,
    projectsStaff,
    handbookRoutes,
    introductionRoutes,
    overviewRoutes,
    openDataRoutes,
    peopleRoutes,
    sharedPictures,
    sitePublic,
    siteStaff,
  ]
    .map((feature) => feature(context))
    .concat(threadRoutes(context, comingFor, waitsInRooms, opinionsLink))

/** What waits in the rooms that the thread does not know, for those who work there. */
const waitsInRooms = async (context: Context, visit: Visit) => [
  ...(hasRole(visit, 'communicator', 'admin') ? await waitsInChannels(context) : []),
  ...(visit.staff && hasRole(visit, 'analyst', 'admin') ? await waitsInCoding(context, visit.staff.id) : []),
]
