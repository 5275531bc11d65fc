import '../tables'
import { sql } from 'kysely'
import type { Db, Tx } from '~/platform/db'
import { type StoryFacts, stageOf } from '../domain'

/** How the newest request in the house to read the text as it is now was answered. */
const reviewNow = sql<StoryFacts['review']>`(
  select coalesce(story_review.answer, 'waiting') from story_review
  join story_version on story_version.id = story_review.version_id
  where story_review.story_id = story.id and story_review.kind = 'inside' and closed_at is null
    and story_version.revision = story.revision
  order by asked_at desc limit 1)`

const FACTS = [
  'story.begunAt',
  'story.droppedAt',
  'story.publishAt',
  'story.unpublishAt',
  'story.publishedVersionId',
  'story.publishedAt',
  'story.followedUpAt',
] as const

export const storyForStaff = async (db: Db, id: string) => {
  const row = await db
    .selectFrom('story')
    .leftJoin('file', 'file.id', 'story.pictureId')
    .leftJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
    .selectAll('story')
    .select(['file.width as pictureWidth', 'file.height as pictureHeight'])
    .select(['shown.revision as publishedRevision', reviewNow.as('review')])
    .where('story.id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, stage: stageOf(row) } : undefined
}
export type StaffStory = NonNullable<Awaited<ReturnType<typeof storyForStaff>>>

export const passageIdsOf = async (db: Db | Tx, storyId: string): Promise<string[]> =>
  (await db.selectFrom('storyPassage').select('passageId').where('storyId', '=', storyId).execute()).map(
    (row) => row.passageId,
  )

export const voicesOf = (db: Db, storyId: string) =>
  db
    .selectFrom('storyVoice')
    .select(['role', 'gender', 'age', 'municipalityCode'])
    .where('storyId', '=', storyId)
    .orderBy('id')
    .execute()

/** The newsroom's stories with where each stands, the newest changed first. Those laid aside only when asked for. */
export const storiesForStaff = async (db: Db, { dropped = false } = {}) => {
  const rows = await db
    .selectFrom('story')
    .select([
      'story.id',
      'story.slug',
      'story.headline',
      'story.language',
      'story.kind',
      'story.authorTitle',
      'story.municipalities',
      'story.updatedAt',
      'story.plannedOn',
      'story.reviewOn',
      'story.translationOf',
      ...FACTS,
    ])
    .select(reviewNow.as('review'))
    .select(
      sql<string | null>`(select min(due_on)::text from story_assignment
        where story_id = story.id and done_at is null)`.as('dueOn'),
    )
    .where('story.droppedAt', dropped ? 'is not' : 'is', null)
    .orderBy('story.updatedAt', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({ ...row, stage: stageOf(row) }))
}
export type DeskStory = Awaited<ReturnType<typeof storiesForStaff>>[number]

export const versionsOf = (db: Db, storyId: string) =>
  db
    .selectFrom('storyVersion')
    .select(['id', 'number', 'revision', 'headline', 'madeAt'])
    .where('storyId', '=', storyId)
    .orderBy('number', 'desc')
    .execute()

export const versionOf = (db: Db, storyId: string, number: number) =>
  db
    .selectFrom('storyVersion')
    .selectAll()
    .where('storyId', '=', storyId)
    .where('number', '=', number)
    .executeTakeFirst()
export type StoryVersion = NonNullable<Awaited<ReturnType<typeof versionOf>>>

export const assignmentsOf = (db: Db, storyId: string) =>
  db
    .selectFrom('storyAssignment')
    .innerJoin('staff', 'staff.id', 'storyAssignment.staffId')
    .selectAll('storyAssignment')
    .select('staff.title as staffTitle')
    .where('storyId', '=', storyId)
    .orderBy('givenAt')
    .execute()

/** What one person has to do in the newsroom, the soonest first. */
export const assignmentsFor = (db: Db, staffId: string) =>
  db
    .selectFrom('storyAssignment')
    .innerJoin('story', 'story.id', 'storyAssignment.storyId')
    .select(['storyAssignment.task', 'storyAssignment.dueOn'])
    .select(['story.id', 'story.headline', 'story.language'])
    .where('storyAssignment.staffId', '=', staffId)
    .where('storyAssignment.doneAt', 'is', null)
    .where('story.droppedAt', 'is', null)
    .orderBy(sql`due_on nulls last`)
    .execute()

export const commentsOf = (db: Db, storyId: string) =>
  db
    .selectFrom('storyComment')
    .leftJoin('staff', 'staff.id', 'storyComment.byStaff')
    .leftJoin('storyReview', 'storyReview.id', 'storyComment.reviewId')
    .select(['storyComment.id', 'storyComment.body', 'storyComment.at', 'storyComment.settledAt'])
    .select(['staff.title as staffTitle', 'storyReview.readerTitle'])
    .where('storyComment.storyId', '=', storyId)
    .orderBy('storyComment.at')
    .execute()

/** The open requests to read a story: at most one in the house and one of the person told about. */
export const reviewsOf = (db: Db, storyId: string) =>
  db
    .selectFrom('storyReview')
    .innerJoin('storyVersion', 'storyVersion.id', 'storyReview.versionId')
    .leftJoin('staff as asker', 'asker.id', 'storyReview.askedBy')
    .leftJoin('staff as answerer', 'answerer.id', 'storyReview.answeredBy')
    .select(['storyReview.id', 'storyReview.kind', 'storyReview.askedAt', 'storyReview.readerTitle'])
    .select(['storyReview.answer', 'storyReview.answeredAt', 'storyReview.expiresAt', 'storyReview.askedBy'])
    .select(['storyVersion.revision', 'asker.title as askerTitle', 'answerer.title as answererTitle'])
    .where('storyReview.storyId', '=', storyId)
    .where('storyReview.closedAt', 'is', null)
    .orderBy('storyReview.askedAt', 'desc')
    .execute()

/** What the person told about is shown by the secret address. */
export const reviewByToken = (db: Db, tokenHash: Buffer) =>
  db
    .selectFrom('storyReview')
    .innerJoin('storyVersion', 'storyVersion.id', 'storyReview.versionId')
    .leftJoin('file', 'file.id', 'storyVersion.pictureId')
    .selectAll('storyVersion')
    .select(['storyReview.id as reviewId', 'storyReview.readerTitle', 'storyReview.expiresAt'])
    .select(['storyReview.answer', 'storyReview.answerText', 'storyReview.closedAt'])
    .select(['file.width as pictureWidth', 'file.height as pictureHeight'])
    .where('storyReview.tokenHash', '=', tokenHash)
    .executeTakeFirst()

/** Published stories whose day to be looked through has come, the oldest first. */
export const toLookThrough = (db: Db, today: string) =>
  db
    .selectFrom('story')
    .select(['id', 'headline', 'language', 'reviewOn'])
    .where('publishedVersionId', 'is not', null)
    .where('reviewOn', '<=', today)
    .orderBy('reviewOn')
    .execute()

/** How many stories went out although something that ought to be there was missing, by what it was. */
export const exceptionsCounted = (db: Db, from: Date) =>
  db
    .selectFrom('storyException')
    .select(sql<string>`unnest(rules)`.as('rule'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('at', '>=', from)
    .groupBy('rule')
    .orderBy('rule')
    .execute()

/** True when a picture is the newsroom's, in a text or sent in for one: other pictures are shown to others. */
export const isStoryPicture = async (db: Db, pictureId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('storyPicture')
    .select('fileId')
    .where('fileId', '=', pictureId)
    .executeTakeFirst()
  return row !== undefined
}

/** Who can be given a task in the newsroom: those whom its pages let in. */
export const deskPeople = (db: Db) =>
  db
    .selectFrom('staff')
    .select(['id', 'title'])
    .where('disabledAt', 'is', null)
    .where(sql<boolean>`roles && array['communicator', 'admin']`)
    .orderBy('title')
    .execute()

/** Tasks with a day that nobody has done. */
export const openTasks = (db: Db) =>
  db
    .selectFrom('storyAssignment')
    .innerJoin('story', 'story.id', 'storyAssignment.storyId')
    .select(['story.id as storyId', 'story.headline', 'story.language'])
    .select((eb) => eb.ref('storyAssignment.dueOn').$notNull().as('day'))
    .where('doneAt', 'is', null)
    .where('dueOn', 'is not', null)
    .where('story.droppedAt', 'is', null)
    .execute()

/** Stories that wait for a second reader, but not those that this person asked about. */
export const waitingForReader = (db: Db, staffId: string) =>
  db
    .selectFrom('storyReview')
    .innerJoin('storyVersion', 'storyVersion.id', 'storyReview.versionId')
    .innerJoin('story', (join) =>
      join
        .onRef('story.id', '=', 'storyReview.storyId')
        .onRef('story.revision', '=', 'storyVersion.revision'),
    )
    .select(['story.id', 'story.headline', 'story.language', 'storyReview.askedAt'])
    .where('storyReview.kind', '=', 'inside')
    .where('storyReview.answer', 'is', null)
    .where('storyReview.closedAt', 'is', null)
    .where('story.droppedAt', 'is', null)
    .where((eb) => eb.or([eb('askedBy', 'is', null), eb('askedBy', '!=', staffId)]))
    .orderBy('askedAt')
    .execute()

/** A version of a story by its id. */
export const versionById = (db: Db | Tx, storyId: string, id: string) =>
  db
    .selectFrom('storyVersion')
    .selectAll()
    .where('storyId', '=', storyId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Those of some pictures that are the newsroom's. */
export const storyPicturesAmong = async (db: Db, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('storyPicture').select('fileId').where('fileId', 'in', ids).execute()
  return new Set(rows.map(({ fileId }) => fileId))
}
