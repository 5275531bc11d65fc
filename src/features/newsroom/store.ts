import './tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'
import type { Task } from './domain'

export const insertStory = (tx: Tx, row: Insertable<Tables['story']>) =>
  tx.insertInto('story').values(row).execute()

export const lockStory = (tx: Tx, id: string) =>
  tx.selectFrom('story').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateStory = (tx: Tx, id: string, row: Updateable<Tables['story']>) =>
  tx.updateTable('story').set(row).where('id', '=', id).execute()

/** Addresses that begin alike, to find a free one; the unique constraint decides. */
export const slugsLike = async (tx: Tx, slug: string): Promise<string[]> =>
  (await tx.selectFrom('story').select('slug').where('slug', 'like', `${slug}%`).execute()).map(
    (row) => row.slug,
  )

export const setPassages = async (tx: Tx, storyId: string, passageIds: readonly string[]): Promise<void> => {
  await tx.deleteFrom('storyPassage').where('storyId', '=', storyId).execute()
  if (passageIds.length === 0) return
  await tx
    .insertInto('storyPassage')
    .values([...new Set(passageIds)].map((passageId) => ({ storyId, passageId })))
    .execute()
}

export const setVoices = async (
  tx: Tx,
  storyId: string,
  voices: readonly Insertable<Tables['storyVoice']>[],
): Promise<void> => {
  await tx.deleteFrom('storyVoice').where('storyId', '=', storyId).execute()
  if (voices.length > 0)
    await tx
      .insertInto('storyVoice')
      .values([...voices])
      .execute()
}

/** The newest version, if any: its number and which revision it holds. */
export const latestVersion = (tx: Tx, storyId: string) =>
  tx
    .selectFrom('storyVersion')
    .select(['id', 'number', 'revision'])
    .where('storyId', '=', storyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Keeps the story's row as it is now as a version of its own. */
export const insertVersion = (
  tx: Tx,
  version: { id: string; storyId: string; number: number; madeBy: string | null; madeAt: Date },
) =>
  tx
    .insertInto('storyVersion')
    .columns(['id', 'storyId', 'number', 'madeBy', 'madeAt', 'passageIds', ...TEXT])
    .expression((eb) =>
      eb
        .selectFrom('story')
        .select([
          sql<string>`${version.id}::uuid`.as('id'),
          'story.id as storyId',
          sql<number>`${version.number}::int`.as('number'),
          sql<string | null>`${version.madeBy}::uuid`.as('madeBy'),
          sql<Date>`${version.madeAt}::timestamptz`.as('madeAt'),
          sql<string[]>`array(select passage_id from story_passage where story_id = story.id)`.as(
            'passageIds',
          ),
          ...TEXT,
        ])
        .where('story.id', '=', version.storyId),
    )
    .execute()

const TEXT = [
  'revision',
  'language',
  'kind',
  'headline',
  'lead',
  'short',
  'means',
  'practical',
  'blocks',
  'audiences',
  'municipalities',
  'topics',
  'minorities',
  'ages',
  'pictureId',
  'pictureAlt',
  'pictureCredit',
  'pictureFocus',
  'authorTitle',
  'credit',
] as const

export const insertException = (tx: Tx, row: Insertable<Tables['storyException']>) =>
  tx.insertInto('storyException').values(row).execute()

/** The newest request to read the story that is not closed. */
export const latestReview = (tx: Tx, storyId: string, kind?: 'inside' | 'told_about') =>
  tx
    .selectFrom('storyReview')
    .innerJoin('storyVersion', 'storyVersion.id', 'storyReview.versionId')
    .selectAll('storyReview')
    .select('storyVersion.revision')
    .where('storyReview.storyId', '=', storyId)
    .where('storyReview.closedAt', 'is', null)
    .$if(kind !== undefined, (query) => query.where('storyReview.kind', '=', kind ?? 'inside'))
    .orderBy('storyReview.askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertReview = (tx: Tx, row: Insertable<Tables['storyReview']>) =>
  tx.insertInto('storyReview').values(row).execute()

export const lockReview = (tx: Tx, id: string) =>
  tx.selectFrom('storyReview').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateReview = (tx: Tx, id: string, row: Updateable<Tables['storyReview']>) =>
  tx.updateTable('storyReview').set(row).where('id', '=', id).execute()

/** Open requests of one kind are over when a new one is made. */
export const closeReviews = (tx: Tx, storyId: string, kind: 'inside' | 'told_about', at: Date) =>
  tx
    .updateTable('storyReview')
    .set({ closedAt: at })
    .where('storyId', '=', storyId)
    .where('kind', '=', kind)
    .where('closedAt', 'is', null)
    .execute()

export const insertComment = (tx: Tx, row: Insertable<Tables['storyComment']>) =>
  tx.insertInto('storyComment').values(row).execute()

export const settleComment = async (tx: Tx, storyId: string, id: string, at: Date): Promise<boolean> =>
  (
    await tx
      .updateTable('storyComment')
      .set({ settledAt: at })
      .where('id', '=', id)
      .where('storyId', '=', storyId)
      .where('settledAt', 'is', null)
      .returning('id')
      .execute()
  ).length > 0

export const insertCorrection = (tx: Tx, row: Insertable<Tables['storyCorrection']>) =>
  tx.insertInto('storyCorrection').values(row).execute()

/** Gives a task to somebody; again only moves the day. */
export const putAssignment = (tx: Tx, row: Insertable<Tables['storyAssignment']>) =>
  tx
    .insertInto('storyAssignment')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['storyId', 'staffId', 'task'])
        .doUpdateSet({ dueOn: row.dueOn ?? null, doneAt: null }),
    )
    .execute()

export const finishAssignment = async (tx: Tx, storyId: string, id: string, at: Date): Promise<boolean> =>
  (
    await tx
      .updateTable('storyAssignment')
      .set({ doneAt: at })
      .where('id', '=', id)
      .where('storyId', '=', storyId)
      .where('doneAt', 'is', null)
      .returning('id')
      .execute()
  ).length > 0

/** What has been done by doing it needs nobody's tick. @param staffId whose; everybody's when left out */
export const finishTasks = (
  tx: Tx,
  storyId: string,
  { tasks, staffId }: { tasks: readonly Task[]; staffId?: string },
  at: Date,
) =>
  tx
    .updateTable('storyAssignment')
    .set({ doneAt: at })
    .where('storyId', '=', storyId)
    .where('task', 'in', tasks)
    .where('doneAt', 'is', null)
    .$if(staffId !== undefined, (query) => query.where('staffId', '=', staffId ?? ''))
    .execute()

/** Stories whose time to be shown or hidden has come; several workers take different ones. */
export const dueStories = (tx: Tx, now: Date) =>
  tx
    .selectFrom('story')
    .select(['id', 'publishAt', 'unpublishAt'])
    .where((eb) =>
      eb.or([
        eb('publishAt', '<=', now),
        eb.and([eb('unpublishAt', '<=', now), eb('publishedVersionId', 'is not', null)]),
      ]),
    )
    .orderBy('id')
    .limit(20)
    .forUpdate()
    .skipLocked()
    .execute()

export const insertPictureRow = (tx: Tx, row: Insertable<Tables['storyPicture']>) =>
  tx.insertInto('storyPicture').values(row).execute()
