import { sql } from 'kysely'
import { remembered } from '~/platform/audit'
import type { Db } from '~/platform/db'
import type { DatasetName } from '../schema'

export interface Extent {
  rows: Record<DatasetName, number>
  /** When something in the files was published last. */
  latest: Date | null
}

/** How much there is in each dataset, and how fresh it is; counted once per change. */
export const extentOfDatasets = (db: Db): Promise<Extent> => remembered(db, 'datasets', () => count(db))

const count = async (db: Db): Promise<Extent> => {
  const { rows } = await sql<Record<DatasetName, number> & { latest: Date | null }>`
    with shown as (
      select passage.id, w.published_at from passage join lateral (select max(published_at) as published_at
        from passage_wording where passage_id = passage.id) w on w.published_at is not null
      where passage.withdrawn_at is null),
    said as (
      select a.published_at from official_answer a
      left join publication p on p.contribution_id = a.contribution_id
      left join theme t on t.id = a.theme_id and t.published_at is not null
      left join comment_publication cp on cp.comment_id = a.comment_id
      where a.published_at is not null and num_nonnulls(t.id, p.id, cp.comment_id) = 1)
    select
      (select count(*)::int from publication) as inspel,
      (select count(*)::int from theme where published_at is not null) as teman,
      (select count(*)::int from publication p, unnest(p.theme_ids) u (id)
        join theme t on t.id = u.id and t.published_at is not null)
        + (select count(*)::int from passage_source s join shown on shown.id = s.passage_id
          left join theme t on t.id = s.theme_id and t.published_at is not null
          left join publication p on p.contribution_id = s.contribution_id
          where num_nonnulls(t.id, p.id) = 1) as lankar,
      (select count(*)::int from term where published_at is not null) as ord,
      (select count(*)::int from shown) as stycken,
      (select count(*)::int from said) as svar,
      (select count(*)::int from action a left join indicator i on i.action_id = a.id
        where a.published_at is not null) as atgarder,
      greatest((select max(published_at) from publication), (select max(published_at) from shown),
        (select max(published_at) from said), (select max(published_at) from action)) as latest`.execute(db)
  const [{ latest = null, ...counts } = {}] = rows
  return { rows: counts as Record<DatasetName, number>, latest }
}
