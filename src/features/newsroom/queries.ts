import './tables'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '~/platform/db'
import { WHOLE_COUNTY } from './domain'

const LISTED = [
  'story.id',
  'story.slug',
  'story.headline',
  'story.lead',
  'story.language',
  'story.kind',
] as const
const MORE = [
  'story.municipalities',
  'story.pictureId',
  'story.pictureAlt',
  'story.publishedAt',
  'story.updatedAt',
] as const

const published = (db: Db) =>
  db
    .selectFrom('story')
    .select([...LISTED, ...MORE])
    .where('story.publishedAt', 'is not', null)
    .orderBy('story.publishedAt', 'desc')
    .orderBy('story.id', 'desc')

export type ListedStory = Awaited<ReturnType<typeof latestStories>>[number]

export const latestStories = (db: Db, limit: number) => published(db).limit(limit).execute()

const PAGE = 12

/** A page of stories, newest first, continued after the id of the last one. */
export const storyPage = async (
  db: Db,
  { place, after }: { place?: string | undefined; after?: string | undefined },
) => {
  let query = published(db).limit(PAGE + 1)
  if (place) query = query.where(about(place))
  if (after) {
    query = query.where(
      sql<SqlBool>`(story.published_at, story.id) < (select published_at, id from story where id = ${after})`,
    )
  }
  const rows = await query.execute()
  const page = rows.slice(0, PAGE)
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

const about = (code: string) => sql<SqlBool>`story.municipalities && array[${code}, ${WHOLE_COUNTY}]`

/** Published stories told from a municipality or from the whole county. */
export const storiesOfMunicipality = (db: Db, code: string) =>
  published(db).where(about(code)).limit(PAGE).execute()

export const storiesOfPassage = (db: Db, passageId: string) =>
  published(db)
    .innerJoin('storyPassage', 'storyPassage.storyId', 'story.id')
    .where('storyPassage.passageId', '=', passageId)
    .execute()

const whole = (db: Db) =>
  db
    .selectFrom('story')
    .leftJoin('file', 'file.id', 'story.pictureId')
    .selectAll('story')
    .select(['file.width as pictureWidth', 'file.height as pictureHeight'])

export const storyBySlug = (db: Db, slug: string) =>
  whole(db).where('story.slug', '=', slug).where('story.publishedAt', 'is not', null).executeTakeFirst()

export const storyForStaff = (db: Db, id: string) => whole(db).where('story.id', '=', id).executeTakeFirst()

export type WholeStory = NonNullable<Awaited<ReturnType<typeof storyBySlug>>>

export const passageIdsOf = async (db: Db, storyId: string): Promise<string[]> =>
  (await db.selectFrom('storyPassage').select('passageId').where('storyId', '=', storyId).execute()).map(
    (row) => row.passageId,
  )

/** Every story for the newsroom, drafts first. */
export const storiesForStaff = (db: Db) =>
  db
    .selectFrom('story')
    .select([
      'id',
      'slug',
      'headline',
      'language',
      'authorTitle',
      'municipalities',
      'updatedAt',
      'publishedAt',
    ])
    .orderBy(sql`published_at is not null`)
    .orderBy('updatedAt', 'desc')
    .limit(200)
    .execute()

/** Newest stories with all of their text, for feeds. */
export const storiesForFeed = (db: Db, limit: number) =>
  whole(db)
    .where('story.publishedAt', 'is not', null)
    .orderBy('story.publishedAt', 'desc')
    .limit(limit)
    .execute()

/** True when a picture belongs to a published story. */
export const isPublicPicture = async (db: Db, pictureId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('story')
    .select('id')
    .where('pictureId', '=', pictureId)
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** True when a picture belongs to a story, published or not: other pictures are shown to others. */
export const isStoryPicture = async (db: Db, pictureId: string): Promise<boolean> => {
  const row = await db.selectFrom('story').select('id').where('pictureId', '=', pictureId).executeTakeFirst()
  return row !== undefined
}
