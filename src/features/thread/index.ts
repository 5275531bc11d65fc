import type { Context } from '~/platform/context'
import type { Routes } from '~/platform/http/routes'
import { embedRoutes } from './web/embeds'
import { entranceRoutes } from './web/entrances'
import { flowRoutes } from './web/flow'
import { forwardedRoutes } from './web/forwarded'
import { type BesideStatements, inspelRoutes } from './web/inspel'
import { type ComingFor, placeRoutes } from './web/places'
import { receiptRoutes } from './web/receipt'
import { startRoutes } from './web/start'
import { themeRoutes } from './web/themes'
import { todayRoutes, type WaitsElsewhere } from './web/today'

export { type Course, FATES, type Fate, type Happened, type SinceDay, sinceDay } from './domain'
export {
  countNotes,
  courseOf,
  type Fates,
  fatesOfAll,
  fatesOfMeeting,
  happenedSince,
  type MeetingFates,
  type PublishedNote,
  publishedOfMeeting,
} from './queries'
export { InspelItem, type ThemeName } from './web/inspel-page'
export { themesOf } from './web/process'
export { Since } from './web/since'
export { laterStatesOf } from './web/states'

/**
 * Every page on which the thread is followed: from the start page to a single passage, both ways.
 * @param comingFor asks the calendar, which this room does not know
 * @param waitsElsewhere asks the rooms that know this one for what waits there
 * @param besideStatements asks the room of votes for the way there, which this one does not know
 */
export const threadRoutes = (
  context: Context,
  comingFor: ComingFor,
  waitsElsewhere?: WaitsElsewhere,
  besideStatements?: BesideStatements,
): Routes[] =>
  [
    startRoutes,
    receiptRoutes,
    (one: Context) => inspelRoutes(one, besideStatements),
    themeRoutes,
    flowRoutes,
    forwardedRoutes,
    embedRoutes,
    (one: Context) => todayRoutes(one, waitsElsewhere),
  ]
    .map((feature) => feature(context))
    .concat(placeRoutes(context, comingFor), entranceRoutes(context, comingFor))
