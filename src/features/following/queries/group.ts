import { sql } from 'kysely'
import { takenBack, toldBy } from '~/features/contributions'
import type { Localized } from '~/kernel/language'
import type { Db } from '~/platform/db'

export interface GroupFigures {
  received: number
  read: number
  published: number
  merged: number
}

/** How far the inspel of one group have come, in numbers alone. */
export const groupFigures = async (db: Db, meetingId: string): Promise<GroupFigures> => {
  const { rows } = await sql<GroupFigures>`
    select count(*)::int as received, count(standing.state) filter (where not (standing.state = 'withheld' and ${takenBack('standing.contributionId')}))::int as read,
      count(publication.id)::int as published,
      count(*) filter (where standing.state = 'merged')::int as merged
    from contribution
    left join standing on standing.contribution_id = contribution.id
    left join publication on publication.contribution_id = contribution.id
    where contribution.meeting_id = ${meetingId}`.execute(db)
  return rows[0] ?? { received: 0, read: 0, published: 0, merged: 0 }
}

/** The published inspel of one group, in the order they came. */
export const groupInspel = (db: Db, meetingId: string) =>
  db
    .selectFrom('publication')
    .select(['id', 'contributionId', 'text', 'language'])
    .where('meetingId', '=', meetingId)
    .orderBy('receivedAt')
    .orderBy('id')
    .execute()

/** The inspel by which the fate of a group's is told: its published ones, and those that others were merged into. */
export const groupOrigins = async (db: Db, meetingId: string): Promise<string[]> => {
  const { rows } = await originsOf(meetingId).execute(db)
  return [...new Set(rows.map(({ contributionId }) => contributionId))]
}

/** One row for each inspel of the group that can be read somewhere, by itself or in the one it was merged into. */
const originsOf = (meetingId: string) => sql<{ contributionId: string }>`
  select publication.contribution_id
  from contribution
  join publication on publication.contribution_id = ${toldBy('contribution.id')}
  where contribution.meeting_id = ${meetingId}`

export interface GroupTheme {
  id: string
  slug: string
  title: Localized
  count: number
}

/** The published themes of what one group said, with how many of its inspel each holds. */
export const groupThemes = async (db: Db, meetingId: string): Promise<GroupTheme[]> => {
  const { rows } = await sql<GroupTheme>`
    select theme.id, theme.slug, theme.title, count(*)::int as count
    from (${originsOf(meetingId)}) as origin
    join publication on publication.contribution_id = origin.contribution_id
    cross join unnest(publication.theme_ids) as sorted (theme_id)
    join theme on theme.id = sorted.theme_id and theme.published_at is not null
    group by theme.id
    order by count desc, theme.position`.execute(db)
  return rows
}
