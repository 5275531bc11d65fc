import '../tables'
import { type Selectable, sql } from 'kysely'
import type { Db, Tables } from '~/platform/db'

const LISTED_MAX = 500

/** What everyone may know: published, also when called off. */
const shown = (db: Db) => db.selectFrom('calendarEvent').selectAll().where('publishedAt', 'is not', null)

export type ShownEvent = Selectable<Tables['calendarEvent']>

export const shownEventBySlug = (db: Db, slug: string): Promise<ShownEvent | undefined> =>
  shown(db).where('slug', '=', slug).executeTakeFirst()

/** Published events that may have a time on a day or later: the last of several times can take some days. */
export const shownEventsFrom = (db: Db, day: string): Promise<ShownEvent[]> =>
  shown(db)
    .where(sql<boolean>`coalesce(repeats_until + (last_day - first_day), last_day) >= ${day}::date`)
    .orderBy('firstDay')
    .orderBy('id')
    .execute()

export type StaffEvent = ShownEvent

/** Every event, the latest begun first. */
export const eventsForStaff = (db: Db): Promise<StaffEvent[]> =>
  db
    .selectFrom('calendarEvent')
    .selectAll()
    .orderBy('firstDay', 'desc')
    .orderBy('id', 'desc')
    .limit(LISTED_MAX)
    .execute()

export const eventForStaff = (db: Db, id: string): Promise<StaffEvent | undefined> =>
  db.selectFrom('calendarEvent').selectAll().where('id', '=', id).executeTakeFirst()
