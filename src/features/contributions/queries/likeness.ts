import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import { languageOf } from './language'

export interface Alike {
  groupId: string
  /** How many have come in that say nearly the same words, this one among them; shown or not. */
  members: number
  /** How many of them everyone can read. */
  shown: number
  campaignNote: string | null
}

/** A group as everyone may know it; undefined when nothing else is like its one inspel. */
export const alikeGroup = async (db: Db, groupId: string): Promise<Alike | undefined> => {
  const { rows } = await sql<Alike>`
    select g.id as group_id, g.campaign_note,
      (select count(*)::int from likeness l where l.group_id = g.id) as members,
      (select count(*)::int from likeness l join publication p on p.contribution_id = l.contribution_id
        where l.group_id = g.id) as shown
    from likeness_group g where g.id = ${groupId}`.execute(db)
  const [group] = rows
  return group && group.members > 1 ? group : undefined
}

export const alikeOf = async (db: Db, contributionId: string): Promise<Alike | undefined> => {
  const found = await db
    .selectFrom('likeness')
    .select('groupId')
    .where('contributionId', '=', contributionId)
    .executeTakeFirst()
  return found ? alikeGroup(db, found.groupId) : undefined
}

const UNDECIDED = sql`(s.state is null or s.state = 'read')`

/** Groups in which several wait for a decision, the largest first. */
export const groupsWaiting = async (db: Db, limit = 50) => {
  const { rows } = await sql<{
    groupId: string
    members: number
    waiting: number
    oldest: Date
    body: string
    language: string
    campaignNote: string | null
  }>`
    with waiting as (
      select l.group_id, count(*)::int as waiting, min(c.received_at) as oldest, min(c.id::text)::uuid as first
      from contribution c left join standing s on s.contribution_id = c.id
      join likeness l on l.contribution_id = c.id
      where ${UNDECIDED} group by l.group_id having count(*) > 1
      order by count(*) desc, min(c.received_at) limit ${limit}
    )
    select w.group_id, w.waiting, w.oldest, c.body, ${languageOf('c')} as language, g.campaign_note,
      (select count(*)::int from likeness l where l.group_id = w.group_id) as members
    from waiting w join likeness_group g on g.id = w.group_id join contribution c on c.id = w.first
    order by w.waiting desc, w.oldest`.execute(db)
  return rows
}

const PAGE = 100

/** The inspel of a group as staff see them: what waits first, each oldest first. */
export const membersOf = (db: Db, groupId: string) =>
  db
    .selectFrom('likeness')
    .innerJoin('contribution', 'contribution.id', 'likeness.contributionId')
    .innerJoin('registerEntry', 'registerEntry.contributionId', 'contribution.id')
    .leftJoin('standing', 'standing.contributionId', 'contribution.id')
    .select(['contribution.id', 'contribution.receivedAt', 'standing.state'])
    .select(languageOf().as('language'))
    .select(['registerEntry.diaryNumber', 'contribution.suspicion'])
    .select(
      sql<string>`coalesce(
        (select masked_text from masking m where m.contribution_id = contribution.id order by at desc, id desc limit 1),
        (select body from contribution_revision r where r.contribution_id = contribution.id order by at desc, id desc limit 1),
        contribution.body)`.as('shown'),
    )
    .where('likeness.groupId', '=', groupId)
    .orderBy(sql`standing.state is not null and standing.state <> 'read'`)
    .orderBy('contribution.receivedAt')
    .orderBy('contribution.id')
    .limit(PAGE)
    .execute()

/** Every inspel of a group that waits for a decision. */
export const undecidedIn = async (db: Db, groupId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('likeness')
      .leftJoin('standing as s', 's.contributionId', 'likeness.contributionId')
      .select('likeness.contributionId')
      .where('likeness.groupId', '=', groupId)
      .where(sql<boolean>`${UNDECIDED}`)
      .execute()
  ).map((row) => row.contributionId)

/** How many are like each of these, by inspel: only for those that are like another. */
export const alikeAmong = async (
  db: Db,
  contributionIds: readonly string[],
): Promise<Map<string, { groupId: string; members: number }>> => {
  const { rows } = await sql<{ contributionId: string; groupId: string; members: number }>`
    with mine as (select contribution_id, group_id from likeness where contribution_id = any(${contributionIds}::uuid[])),
    sizes as (
      select l.group_id, count(*)::int as members from likeness l
      where l.group_id in (select group_id from mine) group by l.group_id having count(*) > 1
    )
    select mine.contribution_id, mine.group_id, sizes.members from mine join sizes using (group_id)`.execute(
    db,
  )
  return new Map(rows.map(({ contributionId, ...group }) => [contributionId, group]))
}
