import { sql } from 'kysely'
import type { Db } from '~/platform/db'

export interface ThreadFigures {
  received: number
  published: number
  themes: number
  passages: number
  answers: number
  decisions: number
  actions: number
  money: number
  values: number
  stories: number
}

/** How much stands at each station of one process's thread. */
export const threadFigures = async (db: Db, processId: string): Promise<ThreadFigures> => {
  const { rows } = await sql<ThreadFigures>`
    select
      (select count(*)::int from contribution where process_id = ${processId}) as received,
      (select count(*)::int from publication where process_id = ${processId}) as published,
      (select count(*)::int from theme where process_id = ${processId} and published_at is not null) as themes,
      (select count(distinct p.id)::int from passage p
        join document d on d.id = p.document_id and d.process_id = ${processId}
        join passage_wording w on w.passage_id = p.id and w.published_at is not null
        where p.withdrawn_at is null) as passages,
      (select count(*)::int from official_answer a
        left join theme t on t.id = a.theme_id
        left join contribution c on c.id = a.contribution_id
        left join consultation_comment cc on cc.id = a.comment_id
        left join consultation remiss on remiss.id = cc.consultation_id
        left join document d on d.id = remiss.document_id
        where a.published_at is not null
          and ${processId} in (t.process_id, c.process_id, d.process_id)) as answers,
      (select count(*)::int from decision where process_id = ${processId} and published_at is not null and withdrawn_at is null) as decisions,
      (select count(*)::int from action where process_id = ${processId} and published_at is not null) as actions,
      (select coalesce(sum(m.amount_sek), 0)::float8 from money m
        left join action a on a.id = m.action_id
        left join goal g on g.id = m.goal_id
        where (a.process_id = ${processId} and a.published_at is not null)
          or (m.action_id is null and coalesce(g.process_id, ${processId}) = ${processId})) as money,
      (select count(*)::int from indicator_value v
        join indicator i on i.id = v.indicator_id
        join action a on a.id = i.action_id and a.process_id = ${processId} and a.published_at is not null) as values,
      (select count(distinct s.id)::int from story s
        join story_version shown on shown.id = s.published_version_id
        join passage p on p.id = any(shown.passage_ids)
        join document d on d.id = p.document_id and d.process_id = ${processId}) as stories`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a select without from gives one row')
  return row
}

/** One published inspel whose thread has come furthest, to be shown as an example. */
export const furthestInspel = async (db: Db, processId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    with reach as (
      select s.theme_id, s.contribution_id,
        least(count(distinct dw.decision_id) filter (where d.published_at is not null), 1)
        + least(count(distinct ap.action_id) filter (where a.published_at is not null), 1)
        + least(count(distinct st.id), 1) as stations,
        count(distinct dw.decision_id) + count(distinct ap.action_id) + count(distinct st.id) as steps
      from passage_source s
      left join decision_wording dw on dw.passage_id = s.passage_id
      left join decision d on d.id = dw.decision_id and d.withdrawn_at is null
      left join action_passage ap on ap.passage_id = s.passage_id
      left join action a on a.id = ap.action_id
      left join story_version shown on shown.passage_ids @> array[s.passage_id]
      left join story st on st.published_version_id = shown.id
      group by 1, 2
    ), best as (select * from reach order by stations desc, steps desc limit 20)
    select p.id from best
    join publication p on p.process_id = ${processId}
      and (p.contribution_id = best.contribution_id or p.theme_ids @> array[best.theme_id])
    where char_length(p.text) between 40 and 220
    order by best.stations desc, best.steps desc, best.contribution_id nulls last, p.received_at
    limit 1`.execute(db)
  return rows[0]?.id
}
