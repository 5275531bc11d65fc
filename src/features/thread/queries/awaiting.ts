import { sql } from 'kysely'
import type { Db } from '~/platform/db'

/** How much waits for the staff, room by room. */
export const awaitingStaff = async (db: Db) => {
  const { rows } = await sql<{ unsorted: number; comments: number; storyDrafts: number }>`
    select
      (select count(*)::int from publication where theme_ids = '{}') as unsorted,
      (select count(*)::int from consultation_comment c
        where not exists (select 1 from comment_answer a
          where a.comment_id = c.id and a.published_at is not null)) as comments,
      (select count(*)::int from story where published_version_id is null and dropped_at is null) as story_drafts`.execute(
    db,
  )
  return rows[0] ?? { unsorted: 0, comments: 0, storyDrafts: 0 }
}
