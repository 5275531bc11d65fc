import { sql } from 'kysely'
import type { Db } from '~/platform/db'

export interface Happened {
  inspel: number
  answers: number
  decisions: number
  actions: number
  stories: number
  grants: number
  money: number
}

/** What happened in a process from one moment until another; stories and money from files are the whole region's. */
export const happenedIn = async (
  db: Db,
  processId: string,
  { from, to, fromDay, toDay }: { from: Date; to: Date; fromDay: string; toDay: string },
): Promise<Happened> => {
  const { rows } = await sql<Happened>`
    select
      (select count(*)::int from contribution
        where process_id = ${processId} and received_at >= ${from} and received_at < ${to}) as inspel,
      (select count(*)::int from official_answer answer
        left join theme on theme.id = answer.theme_id
        left join contribution on contribution.id = answer.contribution_id
        left join consultation_comment sent on sent.id = answer.comment_id
        left join comment_group grouped on grouped.id = answer.group_id
        left join consultation on consultation.id = coalesce(sent.consultation_id, grouped.consultation_id)
        left join document on document.id = consultation.document_id
        where answer.published_at >= ${from} and answer.published_at < ${to}
          and ${processId} in (theme.process_id, contribution.process_id, document.process_id)) as answers,
      (select count(*)::int from decision
        where process_id = ${processId} and withdrawn_at is null
          and published_at >= ${from} and published_at < ${to}) as decisions,
      (select count(distinct s.action_id)::int from action_state s
        join action a on a.id = s.action_id and a.process_id = ${processId} and a.published_at is not null
        where s.at >= ${from} and s.at < ${to}) as actions,
      (select count(*)::int from story
        where published_at >= ${from} and published_at < ${to} and published_version_id is not null
          and translation_of is null) as stories,
      granted.grants, granted.money
    from (
      select count(*)::int as grants, coalesce(sum(m.amount_sek), 0)::float8 as money
      from money m left join action a on a.id = m.action_id
      where (m.action_id is null or a.published_at is not null)
        and m.decided_on >= ${fromDay} and m.decided_on < ${toDay}
    ) granted`.execute(db)
  const [row] = rows
  if (!row) throw new Error('counts give one row')
  return row
}

/** What is ready and waits for somebody to decide. */
export interface Ready {
  /** Answers to themes and inspel that are written and not public. */
  answers: number
  /** Public themes without a public answer. */
  themes: number
  /** Decisions that are written down and not public. */
  decisions: number
  /** Milestones whose day has gone by. */
  milestones: number
}

export const readyIn = async (db: Db, processId: string, today: string): Promise<Ready> => {
  const { rows } = await sql<Ready>`
    select
      (select count(*)::int from official_answer answer
        left join theme on theme.id = answer.theme_id
        left join contribution on contribution.id = answer.contribution_id
        where answer.published_at is null
          and ${processId} in (theme.process_id, contribution.process_id)) as answers,
      (select count(*)::int from theme
        where process_id = ${processId} and published_at is not null
          and exists (select 1 from coding where coding.theme_id = theme.id)
          and not exists (select 1 from official_answer answer
            where answer.theme_id = theme.id and answer.published_at is not null)) as themes,
      (select count(*)::int from decision
        where process_id = ${processId} and published_at is null and withdrawn_at is null) as decisions,
      (select count(*)::int from milestone
        left join goal on goal.id = milestone.goal_id
        where milestone.process_id = ${processId} and milestone.reached_on is null
          and milestone.happens_on < ${today}
          and (milestone.goal_id is null or goal.published_at is not null)) as milestones`.execute(db)
  const [row] = rows
  if (!row) throw new Error('counts give one row')
  return row
}
