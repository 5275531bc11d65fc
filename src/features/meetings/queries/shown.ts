import '../tables'
import { type SqlBool, sql } from 'kysely'
import type { Localized } from '~/kernel/language'
import type { Db } from '~/platform/db'

const HELD_PAGE = 20

export interface MeetingFilter {
  municipality?: string | undefined
  theme?: string | undefined
  language?: string | undefined
}

/** What everyone may know of a meeting; nothing that opens anything is in it. */
const shown = (db: Db) =>
  db
    .selectFrom('meeting')
    .leftJoin('theme', (join) =>
      join.onRef('theme.id', '=', 'meeting.themeId').on('theme.publishedAt', 'is not', null),
    )
    .select(['meeting.id', 'meeting.processId', 'meeting.slug', 'meeting.kind', 'meeting.municipalityCode'])
    .select(['meeting.venue', 'meeting.title', 'meeting.about', 'meeting.languages', 'meeting.startsAt'])
    .select(['meeting.endsAt', 'meeting.publishedAt', 'meeting.cancelledAt', 'meeting.cancelReason'])
    .select(['meeting.seats', 'meeting.seatsTaken', 'meeting.signUpClosesAt', 'meeting.participants'])
    .select(['meeting.reportedAt', 'meeting.code', 'meeting.isDemo'])
    // What was heard is nobody's but the staff's until they have published it.
    .select(sql<string[]>`case when reported_at is null then '[]' else summary end`.as('summary'))
    .select(sql<Localized>`case when reported_at is null then '{"sv":""}' else report end`.as('report'))
    .select(['meeting.goodToKnow', 'meeting.programme', 'meeting.tables', 'meeting.revision'])
    .select(['meeting.createdAt', 'meeting.changedAt'])
    .select(['theme.slug as themeSlug', 'theme.title as themeTitle'])
    .where('meeting.publishedAt', 'is not', null)

export type ShownMeeting = NonNullable<Awaited<ReturnType<typeof shownMeetingBySlug>>>

export const shownMeetingBySlug = (db: Db, slug: string) =>
  shown(db).where('meeting.slug', '=', slug).executeTakeFirst()

const filtered = (db: Db, { municipality, theme, language }: MeetingFilter) => {
  let query = shown(db)
  if (municipality) query = query.where('meeting.municipalityCode', '=', municipality)
  if (theme) query = query.where('theme.slug', '=', theme)
  if (language) query = query.where(sql<SqlBool>`${language} = any (meeting.languages)`)
  return query
}

/** Announced meetings that are not over, soonest first; cancelled ones stay until their day is past. */
export const comingMeetings = (db: Db, at: Date, filter: MeetingFilter = {}) =>
  filtered(db, filter)
    .where('meeting.endsAt', '>=', at)
    .where('meeting.participants', 'is', null)
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .execute()

/** A page of meetings that were held, latest first, continued after the last one's address. */
export const heldMeetings = async (db: Db, at: Date, filter: MeetingFilter, after?: string) => {
  let query = filtered(db, filter)
    .where('meeting.cancelledAt', 'is', null)
    .where((eb) => eb.or([eb('meeting.endsAt', '<', at), eb('meeting.participants', 'is not', null)]))
    .orderBy('meeting.startsAt', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(HELD_PAGE + 1)
  if (after) {
    query = query.where(
      sql<SqlBool>`(meeting.starts_at, meeting.id) < (select starts_at, id from meeting where slug = ${after})`,
    )
  }
  const rows = await query.execute()
  const page = rows.slice(0, HELD_PAGE)
  return { rows: page, next: rows.length > HELD_PAGE ? (page.at(-1)?.slug ?? null) : null }
}

/** How many meetings each municipality has had or will have, by its code. */
export const meetingsPerPlace = async (db: Db): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('meeting')
    .select('municipalityCode')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('publishedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .groupBy('municipalityCode')
    .execute()
  return new Map(rows.map((row) => [row.municipalityCode, row.n]))
}

/** Themes and languages that some meeting has: what there is to choose among. */
export const meetingChoices = async (db: Db) => {
  const [themes, languages] = await Promise.all([
    db
      .selectFrom('theme')
      .select(['theme.slug', 'theme.title'])
      .where('theme.publishedAt', 'is not', null)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('meeting')
            .select('meeting.id')
            .whereRef('meeting.themeId', '=', 'theme.id')
            .where('meeting.publishedAt', 'is not', null),
        ),
      )
      .orderBy('theme.position')
      .execute(),
    sql<{ language: string }>`select distinct unnest(languages) as language from meeting
      where published_at is not null order by 1`.execute(db),
  ])
  return { themes, languages: languages.rows.map((row) => row.language) }
}

/** What a calendar holds: the region's announced meetings from a day on, cancelled ones too. */
export const meetingsFrom = (db: Db, from: Date, municipality?: string) =>
  filtered(db, { municipality })
    .where('meeting.kind', 'in', ['dialogue', 'theme_workshop'])
    .where('meeting.endsAt', '>=', from)
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .execute()
