import '../tables'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { CodingState } from '../tables'

/** What is read in which order. */
export interface QueueFilter {
  q?: string | undefined
  /** A kind of way in. */
  wayIn?: string | undefined
  /** A municipality's code; null: said of none. */
  place?: string | null | undefined
  age?: string | undefined
  language?: string | undefined
  /** Only what carries this code. */
  code?: string | undefined
  /** Left out: not yet coded; 'all': everything. */
  state?: CodingState | 'all' | undefined
}

/** How long an inspel that somebody else has open is passed by, in seconds. */
const PASSED_BY_S = 60

const queue = (db: Db, processId: string, filter: QueueFilter) => {
  let query = db.selectFrom('publication').where('publication.processId', '=', processId)
  const { q, wayIn, place, age, language, code, state } = filter
  if (wayIn) query = query.where('publication.wayInKind', '=', wayIn)
  if (place === null) query = query.where('publication.municipalityCode', 'is', null)
  else if (place) query = query.where('publication.municipalityCode', '=', place)
  if (language) query = query.where('publication.language', '=', language)
  if (age)
    query = query.where(
      sql<SqlBool>`exists (select 1 from contributor_detail d where d.contribution_id = publication.contribution_id and d.age_band = ${age})`,
    )
  if (code)
    query = query.where(
      sql<SqlBool>`exists (select 1 from code_mark m where m.contribution_id = publication.contribution_id and m.code_id = ${code} and m.ended_at is null)`,
    )
  for (const word of (q ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 6))
    query = query.where(sql<SqlBool>`publication.text ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (!state)
    query = query.where(
      sql<SqlBool>`not exists (select 1 from coding_standing s where s.contribution_id = publication.contribution_id)`,
    )
  else if (state !== 'all')
    query = query.where(
      sql<SqlBool>`exists (select 1 from coding_standing s where s.contribution_id = publication.contribution_id and s.state = ${state})`,
    )
  return query
}

/** How many inspel the filter holds. */
export const queueLength = async (db: Db, processId: string, filter: QueueFilter): Promise<number> =>
  (
    await queue(db, processId, filter)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

interface Asked {
  processId: string
  filter: QueueFilter
  /** The inspel just left: the next is the one after it. */
  after?: string | undefined
  staffId: string
  now: Date
}

/** Enough to say on a desk how much is left; counting all of a large material would take longer than finding the next. */
export const LEFT_COUNTED = 1_000

/** How many inspel the filter holds, counted as far as the desk tells: one more means "more than". */
export const leftInQueue = async (db: Db, processId: string, filter: QueueFilter): Promise<number> =>
  (
    await db
      .selectFrom(
        queue(db, processId, filter)
          .select(sql<number>`1`.as('one'))
          .limit(LEFT_COUNTED + 1)
          .as('some'),
      )
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

/** The next inspel of the queue after the one just left, or else from its beginning; what somebody else has open is passed by. */
export const nextInQueue = async (db: Db, asked: Asked): Promise<string | undefined> => {
  const { processId, filter, after, staffId, now } = asked
  const free = queue(db, processId, filter)
    .select('publication.contributionId')
    .where(
      sql<SqlBool>`not exists (select 1 from coding_presence p where p.contribution_id = publication.contribution_id
        and p.staff_id <> ${staffId} and p.at > ${now}::timestamptz - make_interval(secs => ${PASSED_BY_S}))`,
    )
    .orderBy('publication.receivedAt')
    .orderBy('publication.contributionId')
    .limit(1)
  const left = after
    ? await db
        .selectFrom('publication')
        .select(['receivedAt', 'contributionId'])
        .where('contributionId', '=', after)
        .executeTakeFirst()
    : undefined
  const later = left
    ? await free
        .where(
          sql<SqlBool>`(publication.received_at, publication.contribution_id) > (${left.receivedAt}::timestamptz, ${left.contributionId}::uuid)`,
        )
        .executeTakeFirst()
    : undefined
  const next = later ?? (await free.executeTakeFirst())
  return next && next.contributionId !== after ? next.contributionId : undefined
}

/** A page of the queue as a stream to read. */
export const queuePage = (db: Db, processId: string, filter: QueueFilter, limit: number, offset: number) =>
  queue(db, processId, filter)
    .leftJoin('codingStanding as standing', 'standing.contributionId', 'publication.contributionId')
    .select(['publication.contributionId', 'publication.text', 'publication.language'])
    .select(['publication.municipalityCode', 'publication.wayInKind', 'publication.receivedAt'])
    .select('standing.state')
    .select(
      sql<
        string[]
      >`array(select distinct m.code_id::text from code_mark m where m.contribution_id = publication.contribution_id and m.ended_at is null)`.as(
        'codeIds',
      ),
    )
    .orderBy('publication.receivedAt')
    .orderBy('publication.contributionId')
    .limit(limit)
    .offset(offset)
    .execute()

export interface CodingFigures {
  published: number
  coded: number
  noCode: number
  outOfScope: number
  later: number
}

/** How far the coding of a process has come. */
export const codingFigures = async (db: Db, processId: string): Promise<CodingFigures> => {
  const { rows } = await sql<CodingFigures>`
    select count(*)::int as published,
      (count(*) filter (where s.state = 'coded'))::int as coded,
      (count(*) filter (where s.state = 'no_code'))::int as no_code,
      (count(*) filter (where s.state = 'out_of_scope'))::int as out_of_scope,
      (count(*) filter (where s.state = 'later'))::int as later
    from publication left join coding_standing s using (contribution_id)
    where publication.process_id = ${processId}`.execute(db)
  return rows[0] as CodingFigures
}
