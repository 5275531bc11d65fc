import '../tables'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '~/platform/db'
import { type Audience, picturesIn, WHOLE_COUNTY } from '../domain'

/** What everyone may read: stories joined with the version that is shown. */
const shown = (db: Db) =>
  db.selectFrom('story').innerJoin('storyVersion as version', 'version.id', 'story.publishedVersionId')

const published = (db: Db) =>
  shown(db)
    .select([
      'story.id',
      'story.slug',
      'story.publishedAt',
      'version.headline',
      'version.lead',
      'version.short',
      'version.language',
      'version.kind',
      'version.municipalities',
      'version.audiences',
      'version.pictureId',
      'version.pictureAlt',
      'version.madeAt as updatedAt',
    ])
    .orderBy('story.publishedAt', 'desc')
    .orderBy('story.id', 'desc')

export type ListedStory = Awaited<ReturnType<typeof latestStories>>[number]

export const latestStories = (db: Db, limit: number) => published(db).limit(limit).execute()

const PAGE = 12

export interface StoryFilter {
  /** A municipality's code. */
  place?: string | undefined
  audience?: Audience | undefined
  language?: string | undefined
  /** The id of the last story of the page before. */
  after?: string | undefined
}

/** A page of stories, newest first, continued after the id of the last one. */
export const storyPage = async (db: Db, { place, audience, language, after }: StoryFilter) => {
  let query = published(db).limit(PAGE + 1)
  if (place) query = query.where(about(place))
  if (audience) query = query.where(sql<SqlBool>`version.audiences && array[${audience}, 'everyone']`)
  if (language) query = query.where('version.language', '=', language as 'sv')
  if (after) {
    query = query.where(
      sql<SqlBool>`(story.published_at, story.id) < (select published_at, id from story where id = ${after})`,
    )
  }
  const rows = await query.execute()
  const page = rows.slice(0, PAGE)
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

const about = (code: string) => sql<SqlBool>`version.municipalities && array[${code}, ${WHOLE_COUNTY}]`

/** Published stories told from a municipality or from the whole county. */
export const storiesOfMunicipality = (db: Db, code: string) =>
  published(db).where(about(code)).limit(PAGE).execute()

export const storiesOfPassage = (db: Db, passageId: string) =>
  published(db).where(sql<SqlBool>`version.passage_ids @> array[${passageId}::uuid]`).execute()

const whole = (db: Db) =>
  shown(db)
    .leftJoin('file', 'file.id', 'version.pictureId')
    .selectAll('version')
    .select([
      'story.id',
      'story.slug',
      'story.publishedAt',
      'story.translationOf',
      'story.translatedVersionId',
    ])
    .select(['version.id as versionId', 'version.madeAt as updatedAt'])
    .select(['file.width as pictureWidth', 'file.height as pictureHeight'])

export const storyBySlug = (db: Db, slug: string) =>
  whole(db).where('story.slug', '=', slug).executeTakeFirst()

export type WholeStory = NonNullable<Awaited<ReturnType<typeof storyBySlug>>>

/** Newest stories with all of their text, for feeds. */
export const storiesForFeed = (db: Db, limit: number) =>
  whole(db).orderBy('story.publishedAt', 'desc').limit(limit).execute()

export const correctionsOf = (db: Db, storyId: string) =>
  db
    .selectFrom('storyCorrection')
    .select(['body', 'at'])
    .where('storyId', '=', storyId)
    .orderBy('at', 'desc')
    .execute()

/** The same story in other languages, each with whether what it was made from has changed since. */
export const languagesOf = async (db: Db, story: { id: string; translationOf: string | null }) => {
  const original = story.translationOf ?? story.id
  return shown(db)
    .leftJoin('story as source', 'source.id', 'story.translationOf')
    .select(['story.id', 'story.slug', 'version.language', 'version.madeAt'])
    .select(
      sql<boolean>`story.translation_of is not null and source.published_version_id is distinct from story.translated_version_id`.as(
        'outdated',
      ),
    )
    .where((eb) => eb.or([eb('story.id', '=', original), eb('story.translationOf', '=', original)]))
    .where('story.id', '!=', story.id)
    .execute()
}

/** True when a picture belongs to what everyone may read. */
export const isPublicPicture = async (db: Db, pictureId: string): Promise<boolean> => {
  const row = await shown(db)
    .select('story.id')
    .where((eb) =>
      eb.or([
        eb('version.pictureId', '=', pictureId),
        sql<SqlBool>`version.blocks @> ${JSON.stringify([{ pictureId }])}::jsonb`,
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** The sizes of the pictures inside a text. */
export const picturesOf = async (db: Db, blocks: Parameters<typeof picturesIn>[0]) => {
  const ids = picturesIn(blocks)
  if (ids.length === 0) return new Map<string, { width: number; height: number }>()
  const rows = await db.selectFrom('file').select(['id', 'width', 'height']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, width, height }) => [id, { width, height }]))
}
