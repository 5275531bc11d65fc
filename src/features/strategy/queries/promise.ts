import '../tables'
import { sql } from 'kysely'
import { languageOf } from '~/features/contributions'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'

export interface Promised {
  /** Inspel the region owes an answer: all but those withheld with a reason, merged or removed. */
  received: number
  /** Of them, those that (or one of whose themes) have a published answer. */
  answered: number
  /** answered / received, 0 when nothing was received. */
  share: number
  medianDays: number | null
  oldestUnanswered: Date | null
}

/** How well the region keeps its promise to answer: one pass over the process's inspel, no row of them leaves the database. */
export const promise = (db: Db, processId: string): Promise<Promised> =>
  remembered(db, `promise:${processId}`, () => countPromise(db, processId))

/**
 * What the promise is about, as tables of one process: `answered` (an inspel and when it was first answered, by itself
 * or through a theme) and `owed` (each inspel that is owed an answer, with `at` null while it waits).
 */
const owed = (processId: string) => sql`
  theme_answered as (
    select answer.theme_id, min(answer.published_at) as at
    from official_answer answer
    join theme on theme.id = answer.theme_id and theme.process_id = ${processId}
    where answer.published_at is not null
    group by answer.theme_id
  ),
  answered as (
    select contribution_id, min(at) as at
    from (
      select contribution_id, published_at as at
      from official_answer
      where contribution_id is not null and published_at is not null
      union all
      select statement.contribution_id, theme_answered.at
      from theme_answered
      join coding on coding.theme_id = theme_answered.theme_id
      join statement on statement.id = coding.statement_id and statement.withdrawn_at is null
    ) each_way
    group by contribution_id
  ),
  owed as (
    select contribution.id, contribution.received_at, answered.at
    from contribution
    left join standing on standing.contribution_id = contribution.id
    left join answered on answered.contribution_id = contribution.id
    where contribution.process_id = ${processId}
      and (standing.state is null or standing.state in ('read', 'published'))
  )`

const countPromise = async (db: Db, processId: string): Promise<Promised> => {
  const { rows } = await sql<{
    received: number
    answered: number
    medianDays: number | null
    oldestUnanswered: Date | null
  }>`
    with ${owed(processId)}
    select
      count(*) as received,
      count(at) as answered,
      percentile_cont(0.5) within group (order by greatest(extract(epoch from at - received_at), 0) / 86400)
        filter (where at is not null) as "medianDays",
      min(received_at) filter (where at is null) as "oldestUnanswered"
    from owed`.execute(db)
  const row = rows[0]
  const received = row?.received ?? 0
  const answered = row?.answered ?? 0
  return {
    received,
    answered,
    share: received === 0 ? 0 : answered / received,
    medianDays: row?.medianDays ?? null,
    oldestUnanswered: row?.oldestUnanswered ?? null,
  }
}

/** True of an `owed` inspel none of whose statements has been put into a theme. */
const IN_NO_THEME = sql`not exists (
  select 1 from statement other
  join coding on coding.statement_id = other.id
  where other.contribution_id = owed.id and other.withdrawn_at is null)`

export interface Waiting {
  /** Null: sorted to no theme. */
  themeId: string | null
  /** Inspel that wait for an answer. */
  waiting: number
  oldest: Date
}

/** Where the promise is not kept yet: themes (and no theme) with inspel that wait, the one that waited longest first. */
export const waitingByTheme = (db: Db, processId: string): Promise<Waiting[]> =>
  remembered(db, `waiting:${processId}`, async () => {
    const { rows } = await sql<Waiting>`
      with ${owed(processId)}
      select sorted.theme_id, count(distinct owed.id)::int as waiting, min(owed.received_at) as oldest
      from owed
      left join statement on statement.contribution_id = owed.id and statement.withdrawn_at is null
      left join coding sorted on sorted.statement_id = statement.id
      where owed.at is null
        and (sorted.theme_id is not null or ${IN_NO_THEME})
      group by sorted.theme_id
      order by oldest, waiting desc`.execute(db)
    return rows
  })

/** The inspel that have waited longest and that no theme's answer will reach: each needs one of its own, or a theme. */
export const longestWaiting = async (db: Db, processId: string, limit: number) => {
  const { rows } = await sql<{ id: string; text: string; language: string; receivedAt: Date }>`
    with ${owed(processId)}
    select owed.id, coalesce(publication.text, contribution.body) as text,
      ${languageOf('contribution')} as language, owed.received_at
    from owed
    join contribution on contribution.id = owed.id
    left join publication on publication.contribution_id = owed.id
    where owed.at is null and ${IN_NO_THEME}
    order by owed.received_at, owed.id limit ${limit}`.execute(db)
  return rows
}
