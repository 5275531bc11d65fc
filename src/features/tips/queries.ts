import './tables'
import { sql } from 'kysely'
import type { Stage } from '~/features/newsroom'
import type { Db } from '~/platform/db'

/** A tip with its people and how far its story is. */
const told = (db: Db) =>
  db
    .selectFrom('tip')
    .leftJoin('staff as editor', 'editor.id', 'tip.editorId')
    .leftJoin('staff as tipper', 'tipper.id', 'tip.staffId')
    .leftJoin('tipLink as link', 'link.id', 'tip.linkId')
    .leftJoin('story', 'story.id', 'tip.storyId')
    .leftJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
    .select([
      'tip.id',
      'tip.source',
      'tip.what',
      'tip.whoNotices',
      'tip.happensWhen',
      'tip.municipalityCode',
      'tip.pictureId',
      'tip.credit',
      'tip.receivedAt',
      'tip.answerBy',
      'tip.answeredAt',
      'tip.answer',
      'tip.answerText',
      'tip.storyId',
    ])
    .select(['editor.title as editorTitle', 'tip.editorId'])
    .select(sql<string | null>`coalesce(tipper.title, link.name)`.as('fromWhom'))
    .select(['story.slug as storySlug', 'shown.headline as storyHeadline'])
    .select(STAGE.as('stage'))

/** Only as fine as a tipper needs it; the newsroom's own stages are derived there. */
const STAGE = sql<Stage | null>`case
  when story.id is null then null
  when story.published_version_id is not null then 'published'
  when story.dropped_at is not null then 'dropped'
  when story.begun_at is null then 'planned'
  else 'writing' end`

export type Tip = NonNullable<Awaited<ReturnType<typeof tipById>>>

export const tipById = (db: Db, id: string) => told(db).where('tip.id', '=', id).executeTakeFirst()

export const tipByStatus = (db: Db, statusHash: Buffer) =>
  told(db).where('tip.statusHash', '=', statusHash).executeTakeFirst()

/** What waits for an answer, the soonest due first. */
export const waitingTips = (db: Db, editorId?: string) =>
  told(db)
    .where('tip.answeredAt', 'is', null)
    .$if(editorId !== undefined, (query) => query.where('tip.editorId', '=', editorId ?? ''))
    .orderBy('tip.answerBy')
    .orderBy('tip.id')
    .execute()

export const answeredTips = (db: Db, limit: number) =>
  told(db).where('tip.answeredAt', 'is not', null).orderBy('tip.answeredAt', 'desc').limit(limit).execute()

export const tipsOfStaff = (db: Db, staffId: string) =>
  told(db).where('tip.staffId', '=', staffId).orderBy('tip.receivedAt', 'desc').limit(100).execute()

/** How the promise of an answer is kept, from a moment on. */
export const promiseKept = (db: Db, from: Date, now: Date) =>
  db
    .selectFrom('tip')
    .select([
      sql<number>`count(*)::int`.as('received'),
      sql<number>`(count(*) filter (where answered_at <= answer_by))::int`.as('inTime'),
      sql<number>`(count(*) filter (where answered_at > answer_by or (answered_at is null and answer_by < ${now})))::int`.as(
        'late',
      ),
      sql<number>`(count(*) filter (where answer = 'story'))::int`.as('stories'),
    ])
    .where('receivedAt', '>=', from)
    .executeTakeFirstOrThrow()

export const openLink = (db: Db, tokenHash: Buffer) =>
  db
    .selectFrom('tipLink')
    .select(['id', 'name'])
    .where('tokenHash', '=', tokenHash)
    .where('closedAt', 'is', null)
    .executeTakeFirst()

export const linksForStaff = (db: Db) =>
  db
    .selectFrom('tipLink')
    .select(['id', 'name', 'madeAt', 'closedAt'])
    .select((eb) =>
      eb
        .selectFrom('tip')
        .whereRef('tip.linkId', '=', 'tipLink.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('tips'),
    )
    .orderBy(sql`closed_at is not null`)
    .orderBy('name')
    .execute()

/** Who may be named as editor of a tip. */
export const editors = (db: Db) =>
  db
    .selectFrom('staff')
    .select(['id', 'title'])
    .where('disabledAt', 'is', null)
    .where(sql<boolean>`roles && array['communicator', 'admin']`)
    .orderBy('title')
    .execute()

/** The account an address of staff belongs to. */
export const staffWith = (db: Db, email: string) =>
  db
    .selectFrom('staff')
    .select(['id', 'title'])
    .where('email', '=', email.toLowerCase())
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
