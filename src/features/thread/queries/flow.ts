import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { Bundle, Outcome, ThemeFate } from '../domain'

/** Published inspel of a process, or of one of its meetings, in bundles that share their fate: one pass over them. */
export const bundlesOf = async (db: Db, processId: string, meetingId?: string): Promise<Bundle[]> => {
  const fromMeeting = meetingId ? sql`and publication.meeting_id = ${meetingId}` : sql``
  const { rows } = await sql<{
    wayInKind: string
    themeIds: string[]
    ownOutcomes: Outcome[] | null
    ownPassageIds: string[] | null
    count: number
  }>`
    with own_answer as (
      select contribution_id, array_agg(distinct outcome order by outcome) as outcomes
      from official_answer where contribution_id is not null and published_at is not null group by 1
    ), own_passage as (
      select s.contribution_id, array_agg(distinct s.passage_id order by s.passage_id) as passages
      from passage_source s
      join passage p on p.id = s.passage_id and p.withdrawn_at is null
      where s.contribution_id is not null
        and exists (select 1 from passage_wording w where w.passage_id = p.id and w.published_at is not null)
      group by 1
    )
    select publication.way_in_kind, publication.theme_ids, own_answer.outcomes as own_outcomes,
      own_passage.passages as own_passage_ids, count(*)::int as count
    from publication
    left join own_answer on own_answer.contribution_id = publication.contribution_id
    left join own_passage on own_passage.contribution_id = publication.contribution_id
    where publication.process_id = ${processId} ${fromMeeting}
    group by 1, 2, 3, 4`.execute(db)
  return rows.map((row) => ({
    ...row,
    ownOutcomes: row.ownOutcomes ?? [],
    ownPassageIds: row.ownPassageIds ?? [],
  }))
}

/** Each published theme with its answers' outcomes and the published passages that rest on it. */
export const themeFates = async (db: Db, processId: string): Promise<ThemeFate[]> => {
  const themes = await db
    .selectFrom('theme')
    .select('id')
    .where('processId', '=', processId)
    .where('publishedAt', 'is not', null)
    .execute()
  const answers = await db
    .selectFrom('officialAnswer')
    .innerJoin('theme', 'theme.id', 'officialAnswer.themeId')
    .select(['officialAnswer.themeId', 'officialAnswer.outcome'])
    .where('theme.processId', '=', processId)
    .where('officialAnswer.publishedAt', 'is not', null)
    .execute()
  const passages = await db
    .selectFrom('passageSource')
    .innerJoin('passage', 'passage.id', 'passageSource.passageId')
    .innerJoin('theme', 'theme.id', 'passageSource.themeId')
    .select(['passageSource.themeId', 'passageSource.passageId'])
    .where('theme.processId', '=', processId)
    .where('passage.withdrawnAt', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('passageWording')
          .select('passageWording.id')
          .whereRef('passageWording.passageId', '=', 'passage.id')
          .where('passageWording.publishedAt', 'is not', null),
      ),
    )
    .execute()
  return themes.map(({ id }) => ({
    id,
    outcomes: answers.filter((row) => row.themeId === id).map((row) => row.outcome as Outcome),
    passageIds: passages.filter((row) => row.themeId === id).map((row) => row.passageId),
  }))
}
