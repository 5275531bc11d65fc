import './tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import { FRESH_MONTHS } from './domain'

/** All pages in order, or those that a search finds, the best first, each with where the words stand. */
export const pages = async (db: Db, search = '') => {
  const words = sql`to_tsvector('swedish', title || ' ' || plain)`
  const wanted = sql`websearch_to_tsquery('swedish', ${search})`
  return db
    .selectFrom('handbookPage')
    .select(['id', 'slug', 'title', 'readThroughOn', 'changedAt'])
    .select(
      search
        ? sql<string>`ts_headline('swedish', plain, ${wanted},
            ${'StartSel=\uE000, StopSel=\uE001, MaxWords=24, MinWords=12, MaxFragments=1'})`.as('found')
        : sql<string | null>`null`.as('found'),
    )
    .$if(search !== '', (query) =>
      query.where(sql<boolean>`${words} @@ ${wanted}`).orderBy(sql`ts_rank(${words}, ${wanted})`, 'desc'),
    )
    .orderBy('position')
    .execute()
}
export type ListedPage = Awaited<ReturnType<typeof pages>>[number]

export const pageBySlug = (db: Db, slug: string) =>
  db
    .selectFrom('handbookPage')
    .leftJoin('staff', 'staff.id', 'handbookPage.changedBy')
    .selectAll('handbookPage')
    .select('staff.title as changedByTitle')
    .where('handbookPage.slug', '=', slug)
    .executeTakeFirst()
export type Page = NonNullable<Awaited<ReturnType<typeof pageBySlug>>>

/** The pages before and after one. */
export const besides = async (db: Db, position: number) => {
  const near = (direction: '<' | '>') =>
    db
      .selectFrom('handbookPage')
      .select(['slug', 'title'])
      .where('position', direction, position)
      .orderBy('position', direction === '<' ? 'desc' : 'asc')
      .executeTakeFirst()
  return { before: await near('<'), after: await near('>') }
}

/** The versions of a page, the newest first. */
export const versionsOf = (db: Db, pageId: string) =>
  db
    .selectFrom('handbookVersion')
    .leftJoin('staff', 'staff.id', 'handbookVersion.madeBy')
    .select(['handbookVersion.number', 'handbookVersion.title', 'handbookVersion.blocks'])
    .select(['handbookVersion.madeAt', 'staff.title as byTitle'])
    .where('pageId', '=', pageId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
export type Version = Awaited<ReturnType<typeof versionsOf>>[number]

/** How many pages it is time to read through again. */
export const staleHandbookPages = async (db: Db, today: string): Promise<number> =>
  (
    await db
      .selectFrom('handbookPage')
      .select(sql<number>`count(*)::int`.as('n'))
      .where(sql<boolean>`read_through_on + make_interval(months => ${FRESH_MONTHS}) <= ${today}::date`)
      .executeTakeFirstOrThrow()
  ).n
