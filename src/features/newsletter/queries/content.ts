import '../tables'
import { sql } from 'kysely'
import type { Topic } from '~/features/newsroom'
import { CENTRE } from '~/kernel/crop'
import { excerpt } from '~/kernel/plain-text'
import type { Db, Tx } from '~/platform/db'
import { CROPS, cropName } from '~/platform/files/crops'
import type { Edition, IssueStory } from '../domain'

const TEXT_MAX = 320

/** Stories everyone may read, with their editions, in the order of the ids. What is no longer shown is left out. */
export const storiesOf = async (db: Db | Tx, ids: readonly string[]): Promise<IssueStory[]> => {
  const rows = await db
    .selectFrom('story')
    .innerJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
    .select(['story.id', 'story.slug', 'story.translationOf', 'shown.topics', 'shown.municipalities'])
    .select(['shown.language', 'shown.headline', 'shown.short', 'shown.lead'])
    .select(['shown.pictureId', 'shown.pictureAlt', 'shown.pictureFocus'])
    .where(sql<boolean>`coalesce(story.translation_of, story.id) = any(${[...ids]}::uuid[])`)
    .orderBy(sql`story.translation_of nulls first`)
    .orderBy('story.id')
    .execute()
  const by = Map.groupBy(rows, ({ id, translationOf }) => translationOf ?? id)
  return ids.flatMap((id) => {
    const editions = by.get(id)
    const [first] = editions ?? []
    if (!editions || !first) return []
    const topics = [...new Set(editions.flatMap((one) => one.topics))] as Topic[]
    const { municipalities } = first
    return [{ id, topics, municipalities, editions: editions.map(editionOf) }]
  })
}

const editionOf = (row: {
  language: string
  slug: string
  headline: string
  short: string
  lead: string
  pictureId: string | null
  pictureAlt: string | null
  pictureFocus: { x: number; y: number } | null
}): Edition => ({
  language: row.language,
  slug: row.slug,
  headline: row.headline,
  text: row.short || excerpt(row.lead, TEXT_MAX),
  picture: row.pictureId
    ? {
        src: `/bild/${row.pictureId}/${cropName('delning', row.pictureFocus ?? CENTRE)}`,
        width: CROPS.delning.width,
        height: CROPS.delning.height,
        alt: row.pictureAlt ?? '',
      }
    : null,
})

const CANDIDATES_MAX = 40

/** Stories that can stand in an issue, newest first; those since a moment are what it begins with. */
export const candidates = (db: Db | Tx, since: Date, ids: readonly string[] = []) =>
  db
    .selectFrom('story')
    .innerJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
    .select(['story.id', 'story.publishedAt', 'shown.headline', 'shown.language'])
    .where('story.translationOf', 'is', null)
    .where((eb) =>
      eb.or([eb('story.publishedAt', '>', since), sql<boolean>`story.id = any(${[...ids]}::uuid[])`]),
    )
    .orderBy('story.publishedAt', 'desc')
    .orderBy('story.id', 'desc')
    .limit(CANDIDATES_MAX)
    .execute()

/** The original of a story, whichever of its languages was named; undefined when there is none. */
export const originalOf = async (db: Db | Tx, storyId: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('story')
    .select(['id', 'translationOf'])
    .where('id', '=', storyId)
    .executeTakeFirst()
  return row && (row.translationOf ?? row.id)
}
