import { sql } from 'kysely'
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

const countPromise = async (db: Db, processId: string): Promise<Promised> => {
  const { rows } = await sql<{
    received: number
    answered: number
    medianDays: number | null
    oldestUnanswered: Date | null
  }>`
    with theme_answered as (
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
    )
    select
      count(*) as received,
      count(answered.at) as answered,
      percentile_cont(0.5) within group (
        order by greatest(extract(epoch from answered.at - contribution.received_at), 0) / 86400
      ) filter (where answered.at is not null) as "medianDays",
      min(contribution.received_at) filter (where answered.at is null) as "oldestUnanswered"
    from contribution
    left join standing on standing.contribution_id = contribution.id
    left join answered on answered.contribution_id = contribution.id
    where contribution.process_id = ${processId}
      and (standing.state is null or standing.state in ('read', 'published'))`.execute(db)
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
