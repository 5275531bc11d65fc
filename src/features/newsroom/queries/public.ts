import '../tables'
import { type SqlBool, sql } from 'kysely'
import { MONEY_IS_PUBLIC } from '~/features/progress'
import { CENTRE } from '~/kernel/crop'
import { LANGUAGES, type Language } from '~/kernel/language'
import type { Db } from '~/platform/db'
import { type Audience, type Focus, picturesIn, type Topic, WHOLE_COUNTY } from '../domain'

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
      'version.pictureFocus',
      'version.madeAt as updatedAt',
    ])
    .orderBy('story.publishedAt', 'desc')
    .orderBy('story.id', 'desc')

export type ListedStory = Awaited<ReturnType<typeof latestStories>>[number]

/** True for the one edition of a story that somebody who reads in this language is shown: told in it, or else the original. */
const editionIn = (language: Language) => sql<SqlBool>`(version.language = ${language} or (
  story.translation_of is null and not exists (
    select from story other join story_version edition on edition.id = other.published_version_id
    where other.translation_of = story.id and edition.language = ${language})))`

/** The newest stories in all their editions. */
export const latestStories = (db: Db, limit: number) => published(db).limit(limit).execute()

/** The newest stories, each once. */
export const latestFor = (db: Db, limit: number, reader: Language) =>
  published(db).where(editionIn(reader)).limit(limit).execute()

const PAGE = 12

export interface StoryFilter {
  /** A municipality's code. */
  place?: string | undefined
  audience?: Audience | undefined
  topic?: Topic | undefined
  /** One language alone. */
  language?: Language | undefined
  /** In whatever language, each story once: the edition for who reads in this one. */
  reader?: Language | undefined
  /** The id of the last story of the page before. */
  after?: string | undefined
}

/** A page of stories, newest first, continued after the id of the last one. */
export const storyPage = async (db: Db, { place, audience, ...filter }: StoryFilter) => {
  const { topic, language, reader, after } = filter
  let query = published(db).limit(PAGE + 1)
  if (place) query = query.where(about(place))
  if (audience) query = query.where(sql<SqlBool>`version.audiences && array[${audience}, 'everyone']`)
  if (topic) query = query.where(tells(topic))
  if (language) query = query.where('version.language', '=', language)
  else if (reader) query = query.where(editionIn(reader))
  if (after) {
    query = query.where(
      sql<SqlBool>`(story.published_at, story.id) < (select published_at, id from story where id = ${after})`,
    )
  }
  const rows = await query.execute()
  const page = rows.slice(0, PAGE)
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

/** The languages that stories are published in, in the order that languages have. */
export const publishedLanguages = async (db: Db): Promise<Language[]> => {
  const rows = await shown(db).select('version.language').distinct().execute()
  return LANGUAGES.filter((one) => rows.some(({ language }) => language === one))
}

const tells = (topic: Topic) => sql<SqlBool>`${topic} = any(version.topics)`

const about = (code: string) => sql<SqlBool>`version.municipalities && array[${code}, ${WHOLE_COUNTY}]`

/** Published stories told from a municipality or from the whole county, each once. */
export const storiesOfMunicipality = (db: Db, code: string, reader: Language) =>
  published(db).where(about(code)).where(editionIn(reader)).limit(PAGE).execute()

/** The newest stories that tell of a national minority. */
export const storiesOfMinorities = (db: Db, limit: number) =>
  published(db)
    .where(sql<SqlBool>`cardinality(version.minorities) > 0`)
    .where('story.translationOf', 'is', null)
    .limit(limit)
    .execute()

/** Published stories that tell of a grant, or that somebody has linked to it. */
export const storiesOfGrant = (db: Db, moneyId: string, linked: readonly string[]) => {
  const told = JSON.stringify([{ kind: 'money', moneyId }])
  return published(db)
    .where(sql<SqlBool>`(version.blocks @> ${told}::jsonb or story.id = any(${[...linked]}::uuid[]))`)
    .execute()
}

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

/** What a feed tells of: one language alone, and where it is asked for one municipality or one topic. */
export interface FeedFilter {
  language: Language
  /** A municipality's code. */
  place?: string | undefined
  topic?: Topic | undefined
}

/** Newest stories with all of their text, for feeds. */
export const storiesForFeed = (db: Db, limit: number, { language, place, topic }: FeedFilter) => {
  let query = whole(db)
    .where('version.language', '=', language)
    .orderBy('story.publishedAt', 'desc')
    .orderBy('story.id', 'desc')
    .limit(limit)
  if (place) query = query.where(about(place))
  if (topic) query = query.where(tells(topic))
  return query.execute()
}

const originalOf = sql<string>`coalesce(story.translation_of, story.id)`

/** Stories that are out, each edition by itself, for the sitemap: the newest first. */
export const storyAddresses = (db: Db, { limit, offset }: { limit: number; offset: number }) =>
  shown(db)
    .select(['story.slug', 'version.language', 'version.madeAt as updatedAt'])
    .select(originalOf.as('originalId'))
    .orderBy('story.publishedAt', 'desc')
    .orderBy('story.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

/** Of these stories, by the originals' ids, all editions of those that are out in more than one language. */
export const editionAddresses = async (db: Db, originalIds: readonly string[]) => {
  const rows = await shown(db)
    .select(['story.slug', 'version.language', originalOf.as('originalId')])
    .where(originalOf, '=', sql<string>`any(${[...originalIds]}::uuid[])`)
    .where(
      sql<SqlBool>`(story.translation_of is not null or story.id in (select translation_of from story where published_version_id is not null))`,
    )
    .orderBy('story.id')
    .execute()
  return Map.groupBy(rows, ({ originalId }) => originalId)
}

export const countStoryAddresses = async (db: Db): Promise<number> =>
  Number((await shown(db).select(sql<string>`count(*)`.as('count')).executeTakeFirstOrThrow()).count)

export const correctionsOf = (db: Db, storyId: string) =>
  db
    .selectFrom('storyCorrection')
    .select(['body', 'at'])
    .where('storyId', '=', storyId)
    .orderBy('at', 'desc')
    .execute()

/** Grants that a story tells of, or that somebody has linked to it, as far as everyone may read of them. */
export const grantsOfStory = (
  db: Db,
  { id, translationOf, blocks }: Pick<WholeStory, 'id' | 'translationOf' | 'blocks'>,
) => {
  const told = blocks.flatMap((block) => (block.kind === 'money' && block.moneyId ? [block.moneyId] : []))
  return db
    .selectFrom('money')
    .leftJoin('action', 'action.id', 'money.actionId')
    .select(['money.id', 'money.amountSek', 'money.recipient', 'money.purpose', 'money.project'])
    .where(MONEY_IS_PUBLIC)
    .where(
      sql<SqlBool>`(money.id = any(${told}::uuid[]) or exists (select 1 from money_story linked
        where linked.money_id = money.id and linked.story_id = any(${[id, translationOf ?? id]}::uuid[])))`,
    )
    .orderBy('money.decidedOn')
    .orderBy('money.id')
    .execute()
}

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

/** A story in all the languages it is out in, the original first; nothing when it is not out. */
export const publishedEditions = (db: Db, originalId: string) =>
  whole(db)
    .where((eb) => eb.or([eb('story.id', '=', originalId), eb('story.translationOf', '=', originalId)]))
    .orderBy(sql`story.translation_of is not null`)
    .orderBy('version.language')
    .execute()

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

/** True when a story for everyone shows its picture cut around this point. */
export const isPublicCrop = async (db: Db, pictureId: string, { x, y }: Focus): Promise<boolean> => {
  const row = await shown(db)
    .select('story.id')
    .where('version.pictureId', '=', pictureId)
    .where(
      sql<SqlBool>`coalesce(version.picture_focus, ${JSON.stringify(CENTRE)}::jsonb) = ${JSON.stringify({ x, y })}::jsonb`,
    )
    .executeTakeFirst()
  return row !== undefined
}

/** The sizes of the pictures inside a text. */
export const picturesOf = (db: Db, blocks: Parameters<typeof picturesIn>[0]) =>
  sizesOf(db, picturesIn(blocks))

export const sizesOf = async (db: Db, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, { width: number; height: number }>()
  const rows = await db.selectFrom('file').select(['id', 'width', 'height']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, width, height }) => [id, { width, height }]))
}
