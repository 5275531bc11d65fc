import '../tables'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '~/platform/db'
import { cameWithin, WAITED, type Waited } from '../domain'
import { languageOf } from './language'
import { alikeAmong } from './likeness'

const PAGE = 25

/** What waits is split: what came in a flood without proof of work waits behind the rest. */
export const INBOX_STATES = ['waiting', 'suspect', 'published', 'withheld', 'merged', 'removed'] as const
export type InboxState = (typeof INBOX_STATES)[number]

const withStanding = (db: Db) =>
  db.selectFrom('contribution').leftJoin('standing', 'standing.contributionId', 'contribution.id')

const unread = (db: Db) =>
  withStanding(db).where((eb) => eb.or([eb('standing.state', 'is', null), eb('standing.state', '=', 'read')]))

const ofState = (db: Db, state: InboxState) => {
  if (state !== 'waiting' && state !== 'suspect') return withStanding(db).where('standing.state', '=', state)
  return unread(db).where('contribution.suspicion', state === 'suspect' ? 'is not' : 'is', null)
}

interface InboxPart {
  /** Only what came in this span of time. */
  came?: { after: Date | undefined; until: Date } | undefined
  after?: string | undefined
}

/** A page of inspel in one state, oldest first, continued after the id of the last one. */
export const inbox = async (db: Db, state: InboxState, { came, after }: InboxPart = {}) => {
  let query = ofState(db, state)
    .innerJoin('wayIn', 'wayIn.id', 'contribution.wayInId')
    .innerJoin('registerEntry', 'registerEntry.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.body', 'contribution.receivedAt', 'contribution.suspicion'])
    .select(['contribution.isDemo', 'wayIn.title as wayInTitle'])
    .select(languageOf().as('language'))
    .select('registerEntry.diaryNumber')
    .orderBy('contribution.receivedAt')
    .orderBy('contribution.id')
    .limit(PAGE + 1)
  if (after) query = query.where(isAfter(after))
  if (came) query = query.where('contribution.receivedAt', '<=', came.until)
  if (came?.after) query = query.where('contribution.receivedAt', '>', came.after)
  const rows = await query.execute()
  const page = rows.slice(0, PAGE)
  const groups = await alikeAmong(
    db,
    page.map((row) => row.id),
  )
  return {
    rows: page.map((row) => ({ ...row, alike: groups.get(row.id) })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}

/**
 * The inspel to read next: the oldest that waits after the one just left, or else the oldest of all;
 * what may have been sent by a program only when nothing else waits.
 */
export const nextWaiting = async (db: Db, after?: string): Promise<string | undefined> =>
  (await nextOf(db, 'waiting', after)) ?? (await nextOf(db, 'suspect', after))

const nextOf = async (db: Db, state: 'waiting' | 'suspect', after?: string): Promise<string | undefined> => {
  const inOrder = ofState(db, state)
    .select('contribution.id')
    .orderBy('contribution.receivedAt')
    .orderBy('contribution.id')
    .limit(1)
  const later = after ? await inOrder.where(isAfter(after)).executeTakeFirst() : undefined
  const next = later ?? (await inOrder.where('contribution.id', '<>', after ?? NOBODY).executeTakeFirst())
  return next?.id
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

const isAfter = (id: string) =>
  sql<SqlBool>`(contribution.received_at, contribution.id) > (select received_at, id from contribution where id = ${id})`

export const waitingCount = async (
  db: Db,
): Promise<{ count: number; suspect: number; oldest: Date | null }> =>
  unread(db)
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.countAll<number>().filterWhere('contribution.suspicion', 'is not', null).as('suspect'),
      eb.fn.min<Date | null>('contribution.receivedAt').as('oldest'),
    ])
    .executeTakeFirstOrThrow()

/** How many of those that wait have waited how long. */
export const waitingByAge = async (db: Db, now: Date): Promise<Record<Waited, number>> => {
  const counted = await ofState(db, 'waiting')
    .select((eb) =>
      WAITED.map((word) => {
        const { after, until } = cameWithin(word, now)
        const within = eb('contribution.receivedAt', '<=', until)
        return eb.fn
          .countAll<number>()
          .filterWhere(after ? eb.and([within, eb('contribution.receivedAt', '>', after)]) : within)
          .as(word)
      }),
    )
    .executeTakeFirstOrThrow()
  return counted as Record<Waited, number>
}

export const byDiaryNumber = async (db: Db, diaryNumber: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('registerEntry')
      .select('contributionId')
      .where('diaryNumber', '=', diaryNumber)
      .executeTakeFirst()
  )?.contributionId

/** Everything staff may see of one inspel: the original, what was changed, what is shown. */
export const forStaff = async (db: Db, id: string) => {
  const contribution = await db
    .selectFrom('contribution')
    .innerJoin('wayIn', 'wayIn.id', 'contribution.wayInId')
    .innerJoin('registerEntry', 'registerEntry.contributionId', 'contribution.id')
    .leftJoin('formVersion', 'formVersion.id', 'contribution.formVersionId')
    .leftJoin('standing', 'standing.contributionId', 'contribution.id')
    .leftJoin('publication', 'publication.contributionId', 'contribution.id')
    .leftJoin('contributorDetail', 'contributorDetail.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.body', 'contribution.receivedAt'])
    .select(languageOf().as('language'))
    .select([
      'contribution.suspicion',
      'contribution.isDemo',
      'contribution.processId',
      'contribution.channel',
      'wayIn.title as wayInTitle',
    ])
    .select(['registerEntry.diaryNumber', 'standing.state', 'standing.reason'])
    .select(['contribution.answers', 'formVersion.questions', 'formVersion.version as formVersion'])
    .select(['publication.id as publicationId', 'contributorDetail.municipalityCode'])
    .select(['contributorDetail.ageBand', 'contributorDetail.role'])
    .where('contribution.id', '=', id)
    .executeTakeFirst()
  if (!contribution) return undefined
  const revision = await db
    .selectFrom('contributionRevision')
    .select('body')
    .where('contributionId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const masking = await db
    .selectFrom('masking')
    .select('maskedText')
    .where('contributionId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return {
    ...contribution,
    revised: revision?.body ?? null,
    shown: masking?.maskedText ?? revision?.body ?? contribution.body,
  }
}
