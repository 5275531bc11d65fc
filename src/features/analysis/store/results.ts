import '../tables'
import { sql } from 'kysely'
import { newId } from '~/kernel/ids'
import type { Tx } from '~/platform/db'
import type { Decision, MadeMember, MadePile, MadeSuggestion } from '../domain'

/** Writes piles and gives back their keys, in the order they came. Coarse piles come before the fine ones in them. */
export const insertPiles = async (
  tx: Tx,
  runId: string,
  piles: readonly MadePile[],
  known: readonly string[],
) => {
  const ids = [...known]
  const rows = piles.map(({ parent, ...pile }) => {
    const id = newId()
    ids.push(id)
    return { ...pile, id, runId, parentId: parent === null ? null : (ids[parent] ?? null) }
  })
  if (rows.length > 0) await tx.insertInto('pile').values(rows).execute()
  return ids
}

/** As arrays, not as rows of parameters: 100,000 members are as many rows. An inspel that is gone meanwhile is left out. */
export const insertMembers = async (tx: Tx, members: readonly MadeMember[], piles: readonly string[]) => {
  const list = (values: readonly (string | number)[]) => `{${values.join(',')}}`
  await sql`
    insert into pile_member (pile_id, contribution_id, centrality, is_typical, near_ids, nearness)
    select pile_id, contribution_id, centrality, is_typical, near_ids::uuid[], nearness::real[]
    from unnest(
      ${members.map(({ pile }) => piles[pile])}::uuid[], ${members.map(({ id }) => id)}::uuid[],
      ${members.map(({ centrality }) => centrality)}::real[], ${members.map(({ isTypical }) => isTypical)}::boolean[],
      ${members.map(({ near }) => list(near.map(({ id }) => id)))}::text[],
      ${members.map(({ near }) => list(near.map(({ cosine }) => cosine)))}::text[]
    ) as made (pile_id, contribution_id, centrality, is_typical, near_ids, nearness)
    where exists (select 1 from contribution where id = contribution_id)`.execute(tx)
}

export const insertSuggestions = async (tx: Tx, runId: string, made: readonly MadeSuggestion[]) => {
  await sql`
    insert into code_suggestion
      (id, run_id, contribution_id, code_id, confidence, rank, is_outright, words, doubt)
    select id, ${runId}, contribution_id, code_id, confidence, rank, is_outright,
      array(select jsonb_array_elements_text(words::jsonb)), doubt
    from unnest(
      ${made.map(() => newId())}::uuid[], ${made.map(({ id }) => id)}::uuid[],
      ${made.map(({ code }) => code)}::uuid[], ${made.map(({ confidence }) => confidence)}::real[],
      ${made.map(({ rank }) => rank)}::smallint[], ${made.map(({ isOutright }) => isOutright)}::boolean[],
      ${made.map(({ words }) => JSON.stringify(words))}::text[], ${made.map(({ doubt }) => doubt)}::real[]
    ) as made (id, contribution_id, code_id, confidence, rank, is_outright, words, doubt)
    where exists (select 1 from contribution where contribution.id = contribution_id)`.execute(tx)
}

/** Piles of earlier runs: they can be made again, and nobody reads in two orders. */
export const forgetOlderPiles = async (tx: Tx, processId: string, runId: string) => {
  await sql`
    delete from pile_member where pile_id in (
      select pile.id from pile join analysis_run run on run.id = pile.run_id
      where run.process_id = ${processId} and run.id <> ${runId})`.execute(tx)
  await sql`
    delete from pile where run_id in (
      select id from analysis_run where process_id = ${processId} and id <> ${runId})`.execute(tx)
}

/**
 * Suggestions of earlier runs that nobody has decided on, for inspel that nobody has coded: the new ones stand in
 * their place. What was suggested before a person coded stays, to be compared with what that person chose.
 */
export const forgetOlderSuggestions = async (tx: Tx, processId: string, runId: string) => {
  await sql`
    delete from code_suggestion suggestion using analysis_run run
    where run.id = suggestion.run_id and run.process_id = ${processId} and run.id <> ${runId}
      and not exists (select 1 from code_suggestion other
        where other.run_id = suggestion.run_id and other.contribution_id = suggestion.contribution_id
          and other.decision is not null)
      and not exists (select 1 from coding_standing standing
        where standing.contribution_id = suggestion.contribution_id and standing.state <> 'later')`.execute(
    tx,
  )
}

/** Writes what somebody made of a suggestion. @returns what it was about; undefined when there is none such */
export const decide = (
  tx: Tx,
  id: string,
  change: { decision: Decision; decidedAt: Date; decidedBy: string | null },
) =>
  tx
    .updateTable('codeSuggestion')
    .set(change)
    .where('id', '=', id)
    .returning(['contributionId', 'codeId', 'runId', 'rank'])
    .executeTakeFirst()
