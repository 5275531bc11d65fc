import '../tables'
import { type RawBuilder, sql } from 'kysely'
import { toldBy } from '~/features/contributions'
import type { Language } from '~/kernel/language'
import type { Db } from '~/platform/db'

/**
 * All that has happened with each of these inspel, as keys ("published", "answer:<id>"), in the parts of a
 * `with`; the last of them is `state_now (contribution_id, keys)`. One pass for all: the same things the
 * receipt shows, and nothing that is not published.
 */
const stateNow = (contributions: RawBuilder<unknown>) => sql`
  subject as (
    select one.contribution_id, standing.state, ${toldBy('one.contributionId')} as origin,
      publication.id is not null as shown
    from (${contributions}) as one (contribution_id)
    left join standing on standing.contribution_id = one.contribution_id
    left join publication on publication.contribution_id = one.contribution_id
  ),
  followed as (select distinct origin from subject where state is null or state not in ('withheld', 'removed')),
  sorted as (
    select distinct followed.origin, theme.id as theme_id
    from followed
    join statement on statement.contribution_id = followed.origin and statement.withdrawn_at is null
    join coding on coding.statement_id = statement.id
    join theme on theme.id = coding.theme_id and theme.published_at is not null
  ),
  resting as (
    select sorted.origin, source.passage_id
    from sorted join passage_source source on source.theme_id = sorted.theme_id
    union
    select followed.origin, source.passage_id
    from followed join passage_source source on source.contribution_id = followed.origin
  ),
  in_text as (
    select resting.origin, passage.id as passage_id
    from resting
    join passage on passage.id = resting.passage_id and passage.withdrawn_at is null
    where exists (
      select 1 from passage_wording wording
      where wording.passage_id = passage.id and wording.published_at is not null)
  ),
  happened as (
    select origin, 'theme:' || theme_id as key from sorted
    union
    select sorted.origin, 'answer:' || answer.id
    from sorted join official_answer answer on answer.theme_id = sorted.theme_id
    where answer.published_at is not null
    union
    select followed.origin, 'answer:' || answer.id
    from followed join official_answer answer on answer.contribution_id = followed.origin
    where answer.published_at is not null
    union
    select origin, 'passage:' || passage_id from in_text
    union
    select in_text.origin, 'decision:' || decision.id
    from in_text
    join decision_wording decided on decided.passage_id = in_text.passage_id
    join decision on decision.id = decided.decision_id and decision.published_at is not null
      and decision.withdrawn_at is null
    union
    select in_text.origin, 'action:' || action.id
    from in_text
    join action_passage on action_passage.passage_id = in_text.passage_id
    join action on action.id = action_passage.action_id and action.published_at is not null
    union
    select in_text.origin, 'story:' || story.id
    from in_text
    join story_version shown on shown.passage_ids @> array[in_text.passage_id]
    join story on story.published_version_id = shown.id
  ),
  along as (select origin, array_agg(key) as keys from happened group by origin),
  state_now as (
    select subject.contribution_id,
      case when subject.state is not null or subject.shown then array['read'] else '{}' end
      || case when subject.shown then array['published']
           when subject.state in ('withheld', 'removed', 'merged') then array[subject.state] else '{}' end
      || case when subject.state in ('withheld', 'removed') then '{}' else coalesce(along.keys, '{}') end as keys
    from subject left join along on along.origin = subject.origin
  )`

/** What has happened with one inspel until now. */
export const statesOf = async (db: Db, contributionId: string): Promise<string[]> => {
  const { rows } = await sql<{ keys: string[] }>`
    with ${stateNow(sql`select ${contributionId}::uuid`)}
    select keys from state_now`.execute(db)
  return rows[0]?.keys ?? []
}

export interface Untold {
  id: string
  email: string
  code: string
  language: Language
  told: string[]
  toldAt: Date | null
  keys: string[]
  receivedAt: Date
  /** Why it is not shown, where it is not. */
  reason: string | null
}

/** Everybody with news to be told who was not told since `toldBefore`: one question, however many follow. */
export const untold = async (db: Db, toldBefore: Date): Promise<Untold[]> => {
  const due = sql`ended_at is null and confirmed_at is not null
    and (told_at is null or told_at <= ${toldBefore})`
  const { rows } = await sql<Untold>`
    with due as (select * from follow where ${due}),
    ${stateNow(sql`select distinct contribution_id from due`)}
    select due.id, due.email, due.code, due.language, due.told, due.told_at, state_now.keys,
      contribution.received_at, standing.reason
    from due
    join state_now on state_now.contribution_id = due.contribution_id
    join contribution on contribution.id = due.contribution_id
    left join standing on standing.contribution_id = due.contribution_id
    where not (state_now.keys <@ due.told)
    order by due.id`.execute(db)
  return rows
}
