import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import { NEARLY_SAME } from '../domain'

export interface Suggestion {
  id: string
  codeId: string
  /** From 0 to 1, as sure as the model is. */
  confidence: number
  rank: number
  /** The words of the inspel that weighed most. */
  words: string[]
}

/** The run whose suggestions count: the latest of the process that ended well. */
const latestRun = (processId: ReturnType<typeof sql>) => sql`
  select id, figures from analysis_run
  where process_id = ${processId} and kind = 'suggestions' and state = 'done'
  order by asked_at desc, id desc limit 1`

/**
 * Three codes at most that an inspel may be about, the surest first, without those that somebody has decided on. None
 * where the model of its language is not good enough to help, or where the inspel is in a sample that is coded blind.
 */
export const suggestionsFor = async (db: Db, contributionId: string): Promise<Suggestion[]> => {
  const { rows } = await sql<Suggestion>`
    with shown as (select process_id, language from publication where contribution_id = ${contributionId}),
      latest as (${latestRun(sql`(select process_id from shown)`)})
    select suggestion.id, suggestion.code_id, suggestion.confidence, suggestion.rank, suggestion.words
    from latest
    join code_suggestion suggestion on suggestion.run_id = latest.id
    join code on code.id = suggestion.code_id and code.retired_at is null
    cross join shown
    where suggestion.contribution_id = ${contributionId} and suggestion.decision is null
      and exists (select 1 from jsonb_array_elements(latest.figures -> 'languages') one
        where one ->> 'language' = shown.language and one ->> 'verdict' = 'useful')
      and not exists (select 1 from coding_sample_item item
        join coding_sample sample on sample.id = item.sample_id and sample.closed_at is null
        where item.contribution_id = suggestion.contribution_id)
    order by suggestion.rank`.execute(db)
  return rows
}

/** Inspel that nobody has coded, first the one where the model is most undecided: it teaches most. */
export const nextToTeach = async (db: Db, processId: string, limit = 1): Promise<string[]> => {
  const { rows } = await sql<{ contributionId: string }>`
    with latest as (${latestRun(sql`${processId}`)})
    select suggestion.contribution_id
    from latest
    join code_suggestion suggestion on suggestion.run_id = latest.id and suggestion.rank = 1
    join publication on publication.contribution_id = suggestion.contribution_id
    where not exists (select 1 from coding_standing standing
      where standing.contribution_id = suggestion.contribution_id)
    order by suggestion.doubt desc, suggestion.contribution_id
    limit ${limit}`.execute(db)
  return rows.map(({ contributionId }) => contributionId)
}

export interface Similar {
  contributionId: string
  publicId: string
  text: string
  language: string
  cosine: number
  /** In nearly the same words. */
  isNearlySame: boolean
}

/** The shown inspel most like one, the nearest first, as the latest map of the material found them. */
export const similarTo = async (db: Db, contributionId: string): Promise<Similar[]> => {
  const { rows } = await sql<Omit<Similar, 'isNearlySame'>>`
    select near.id as contribution_id, publication.id as public_id, publication.text, publication.language, near.cosine
    from (select member.near_ids, member.nearness from pile_member member
      join pile on pile.id = member.pile_id and pile.kind = 'coarse'
      join analysis_run run on run.id = pile.run_id
      where member.contribution_id = ${contributionId}
      order by run.asked_at desc limit 1) own,
      unnest(own.near_ids, own.nearness) as near (id, cosine)
    join publication on publication.contribution_id = near.id
    order by near.cosine desc, near.id`.execute(db)
  return rows.map((row) => ({ ...row, isNearlySame: row.cosine >= NEARLY_SAME }))
}

export interface Compared {
  language: string
  codeId: string
  name: string
  /** Inspel for which the model would have set the code, those that people gave it, and those where both did. */
  suggested: number
  chosen: number
  agreed: number
}

/** What was suggested before people coded, beside what they chose in the end: per code and language. */
export const comparedWithPeople = async (db: Db, processId: string): Promise<Compared[]> => {
  const { rows } = await sql<Compared>`
    with seen as (
      select distinct on (suggestion.contribution_id) suggestion.contribution_id, suggestion.run_id
      from code_suggestion suggestion
      join analysis_run run on run.id = suggestion.run_id and run.process_id = ${processId}
      join coding_standing standing on standing.contribution_id = suggestion.contribution_id
        and standing.state = 'coded' and standing.at > run.ended_at
      where suggestion.rank = 1
      order by suggestion.contribution_id, run.asked_at desc
    ), said as (
      select seen.contribution_id, suggestion.code_id from seen
      join code_suggestion suggestion
        on suggestion.run_id = seen.run_id and suggestion.contribution_id = seen.contribution_id
      where suggestion.is_outright
    ), chosen as (
      select distinct seen.contribution_id, mark.code_id from seen
      join code_mark mark on mark.contribution_id = seen.contribution_id and mark.ended_at is null
    ), paired as (
      select coalesce(said.contribution_id, chosen.contribution_id) as contribution_id,
        coalesce(said.code_id, chosen.code_id) as code_id,
        said.code_id is not null as was_said, chosen.code_id is not null as was_chosen
      from said full join chosen on chosen.contribution_id = said.contribution_id and chosen.code_id = said.code_id
    )
    select publication.language, code.id as code_id, code.name,
      count(*) filter (where was_said)::int as suggested,
      count(*) filter (where was_chosen)::int as chosen,
      count(*) filter (where was_said and was_chosen)::int as agreed
    from paired
    join publication on publication.contribution_id = paired.contribution_id
    join code on code.id = paired.code_id
    group by publication.language, code.id, code.name
    order by publication.language, chosen desc, code.name`.execute(db)
  return rows
}

/** What became of suggestions that somebody has decided on. */
export const decisionsOf = async (db: Db, processId: string) => {
  const rows = await db
    .selectFrom('codeSuggestion')
    .innerJoin('analysisRun', 'analysisRun.id', 'codeSuggestion.runId')
    .select(['decision'])
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('analysisRun.processId', '=', processId)
    .where('decision', 'is not', null)
    .groupBy('decision')
    .execute()
  return new Map(rows.map(({ decision, n }) => [decision, n]))
}

export const codeNames = async (db: Db, processId: string): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from code where process_id = ${processId}`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
