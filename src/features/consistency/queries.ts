import './tables'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { Broken } from './domain'

/**
 * What must hold between the rooms and that no foreign key can say: each rule finds the rows that break it.
 * A fault here is a fault of ours, never of somebody who used the product.
 */
const RULES = {
  // What everyone reads of an inspel is shown because somebody published it, and only then.
  'shown-without-standing': sql`
    select p.contribution_id from publication p
    left join standing s on s.contribution_id = p.contribution_id
    where s.state is distinct from 'published'`,
  'standing-without-shown': sql`
    select s.contribution_id from standing s
    where s.state = 'published'
      and not exists (select 1 from publication p where p.contribution_id = s.contribution_id)`,
  // A theme beside an inspel is one that a part of it is sorted to, and the other way round.
  'themes-differ': sql`
    with sorted as (
      select st.contribution_id, array_agg(distinct c.theme_id order by c.theme_id) as theme_ids
      from coding c join statement st on st.id = c.statement_id and st.withdrawn_at is null
      group by 1
    )
    select p.contribution_id from publication p
    left join sorted on sorted.contribution_id = p.contribution_id
    where coalesce(sorted.theme_ids, '{}')
      is distinct from (select coalesce(array_agg(t order by t), '{}') from unnest(p.theme_ids) t)`,
  // A merged inspel leads to another, and never back to itself.
  'merged-in-circle': sql`
    with recursive way as (
      select contribution_id as start, merged_into as at, 1 as steps from standing where state = 'merged'
      union all
      select way.start, s.merged_into, way.steps + 1 from way
      join standing s on s.contribution_id = way.at and s.state = 'merged'
      where way.steps < 100 and way.at <> way.start
    )
    select distinct start from way where at = start or steps = 100`,
  'comment-shown-and-withheld': sql`
    select publication.comment_id from comment_publication publication
    join comment_withholding withholding on withholding.comment_id = publication.comment_id`,
  'group-of-another-consultation': sql`
    select member.comment_id from comment_group_member member
    join comment_group on comment_group.id = member.group_id
    join consultation_comment sent on sent.id = member.comment_id
    where sent.consultation_id <> comment_group.consultation_id`,
  // The promise of a statement: whoever said something in the consultation was answered.
  'stated-and-unanswered': sql`
    select sent.id from consultation_comment sent
    join comment_publication shown on shown.comment_id = sent.id
    where exists (select 1 from consultation_statement st where st.consultation_id = sent.consultation_id)
      and not exists (
        select 1 from comment_answer answer where answer.comment_id = sent.id and answer.published_at is not null)`,
  'asked-and-unpublished': sql`
    select asked.wording_id from consultation_passage asked
    join consultation on consultation.id = asked.consultation_id and consultation.published_at is not null
    join passage_wording wording on wording.id = asked.wording_id
    where wording.published_at is null`,
  'decided-and-unpublished': sql`
    select decided.after_wording_id from decision_wording decided
    join decision on decision.id = decided.decision_id and decision.published_at is not null
    join passage_wording wording on wording.id in (decided.before_wording_id, decided.after_wording_id)
    where wording.published_at is null`,
  'wording-of-another-passage': sql`
    select decided.passage_id from decision_wording decided
    join passage_wording wording on wording.id in (decided.before_wording_id, decided.after_wording_id)
    where wording.passage_id <> decided.passage_id`,
  // A story's links lead somewhere.
  'story-to-no-passage': sql`
    select version.story_id from story
    join story_version version on version.id = story.published_version_id, unnest(version.passage_ids) as link
    where not exists (select 1 from passage where passage.id = link)`,
  'answer-to-unread-passage': sql`
    select answer.id from official_answer answer
    join passage on passage.id = answer.passage_id
    where answer.published_at is not null and not exists (
      select 1 from passage_wording wording
      where wording.passage_id = passage.id and wording.published_at is not null)`,
} as const satisfies Record<string, RawBuilder<unknown>>

const EXAMPLES = 5

/** Looks through the whole thread, in one snapshot. Returns the rules that do not hold; none, when all do. */
export const brokenRules = (db: Db): Promise<Broken[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const broken: Broken[] = []
      for (const [rule, find] of Object.entries(RULES)) {
        const { rows } = await sql<{ count: number; examples: string[] }>`
          select count(*)::int as count, (array_agg(id::text))[1:${sql.lit(EXAMPLES)}] as examples
          from (${find}) as found(id)`.execute(tx)
        const { count, examples } = rows[0] ?? { count: 0, examples: [] }
        if (count > 0) broken.push({ rule, count, examples })
      }
      return broken
    })

/** The latest look, if there was one. */
export const latestLook = (db: Db) =>
  db.selectFrom('consistencyRun').selectAll().orderBy('at', 'desc').limit(1).executeTakeFirst()
