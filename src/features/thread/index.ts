import type { Context } from '~/platform/context'
import type { Routes } from '~/platform/http/routes'
import { flowRoutes } from './web/flow'
import { inspelRoutes } from './web/inspel'
import { placeRoutes } from './web/places'
import { receiptRoutes } from './web/receipt'
import { startRoutes } from './web/start'
import { themeRoutes } from './web/themes'
import { todayRoutes } from './web/today'

export { type Course, FATES, type Fate } from './domain'
export {
  countNotes,
  courseOf,
  type Fates,
  fatesOfAll,
  fatesOfMeeting,
  type MeetingFates,
  type PublishedNote,
  publishedOfMeeting,
} from './queries'
export { InspelItem, type ThemeName } from './web/inspel-page'
export { themesOf } from './web/process'
export { laterStatesOf } from './web/states'

/** Every page on which the thread is followed: from the start page to a single passage, both ways. */
export const threadRoutes = (context: Context): Routes[] =>
  [startRoutes, receiptRoutes, inspelRoutes, themeRoutes, flowRoutes, placeRoutes, todayRoutes].map(
    (feature) => feature(context),
  )
