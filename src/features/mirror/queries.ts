import './tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'

/** Published stories whose tags a person has confirmed, first read by everyone from a moment on. */
export const countedStories = (db: Db, from: Date) =>
  db
    .selectFrom('story')
    .innerJoin('storyVersion as version', 'version.id', 'story.publishedVersionId')
    .select(['story.id', 'story.slug', 'version.headline', 'version.language', 'version.passageIds'])
    .select(['version.municipalities', 'version.audiences', 'version.topics'])
    .select(['version.minorities', 'version.ages'])
    .where('story.publishedAt', '>=', from)
    .where('story.tagsConfirmedAt', 'is not', null)
    // A translation tells the same story.
    .where('story.translationOf', 'is', null)
    .orderBy('story.publishedAt', 'desc')
    .execute()

/** Published stories that nobody has confirmed the tags of: not counted until somebody has. */
export const unconfirmedStories = (db: Db, from: Date) =>
  db
    .selectFrom('story')
    .innerJoin('storyVersion as version', 'version.id', 'story.publishedVersionId')
    .select(['story.id', 'version.headline', 'version.language'])
    .where('story.publishedAt', '>=', from)
    .where('story.tagsConfirmedAt', 'is', null)
    .where('story.translationOf', 'is', null)
    .orderBy('story.publishedAt', 'desc')
    .execute()

/** Those quoted in the counted stories. */
export const voicesIn = async (db: Db, storyIds: readonly string[]) =>
  storyIds.length === 0
    ? []
    : db
        .selectFrom('storyVoice')
        .select(['gender', 'age', 'municipalityCode'])
        .where('storyId', 'in', [...storyIds])
        .execute()

/** Stories in twelve months by "dimension:value". */
export const goalsSet = async (db: Db): Promise<Map<string, number>> =>
  new Map(
    (await db.selectFrom('mirrorGoal').selectAll().execute()).map((goal) => [
      `${goal.dimension}:${goal.value}`,
      goal.atLeast,
    ]),
  )

/** Passages that stories have been told of, with how many. */
export const passagesTold = (db: Db, from: Date) =>
  db
    .selectFrom('story')
    .innerJoin('storyVersion as version', 'version.id', 'story.publishedVersionId')
    .select([
      sql<string>`unnest(version.passage_ids)`.as('passageId'),
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('story.publishedAt', '>=', from)
    .where('story.tagsConfirmedAt', 'is not', null)
    .where('story.translationOf', 'is', null)
    .groupBy('passageId')
    .execute()

/** Where a story from a municipality could begin: its latest meeting, its largest grant, how many inspel came from there. */
export const sourcesIn = async (db: Db, code: string) => {
  const meeting = await db
    .selectFrom('meeting')
    .select(['slug', 'title', 'startsAt'])
    .where('municipalityCode', '=', code)
    .where('publishedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .orderBy('startsAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const grant = await db
    .selectFrom('money')
    .innerJoin('action', 'action.id', 'money.actionId')
    .select(['money.recipient', 'money.purpose', 'money.amountSek', 'action.slug'])
    .where('money.municipalityCode', '=', code)
    .where('action.publishedAt', 'is not', null)
    .orderBy('money.amountSek', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { inspel } = await db
    .selectFrom('publication')
    .select(sql<number>`count(*)::int`.as('inspel'))
    .where('municipalityCode', '=', code)
    .executeTakeFirstOrThrow()
  return { meeting, grant, inspel }
}
export type Sources = Awaited<ReturnType<typeof sourcesIn>>
