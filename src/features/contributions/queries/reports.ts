import '../tables'
import { sql } from 'kysely'
import type { Db } from '~/platform/db'
import type { ReportReason } from '../domain'
import { languageOf } from './language'

const PAGE = 50

/** Inspel with reports that wait, the one that has waited longest first. */
export const reportedInspel = async (db: Db) => {
  const { rows } = await sql<{
    contributionId: string
    count: number
    oldest: Date
    reasons: ReportReason[]
    text: string | null
    language: string
    diaryNumber: string
  }>`
    select r.contribution_id, count(*)::int as count, min(r.received_at) as oldest,
      array_agg(distinct r.reason) as reasons, min(p.text) as text, min(${languageOf('c')}) as language,
      min(e.diary_number) as diary_number
    from contribution_report r
    join contribution c on c.id = r.contribution_id
    join register_entry e on e.contribution_id = r.contribution_id
    left join publication p on p.contribution_id = r.contribution_id
    where r.decided_at is null
    group by r.contribution_id order by min(r.received_at), r.contribution_id limit ${PAGE}`.execute(db)
  return rows
}

/** The reports of one inspel that wait, oldest first. */
export const openReportsOf = (db: Db, contributionId: string) =>
  db
    .selectFrom('contributionReport')
    .select(['id', 'reason', 'words', 'receivedAt', 'suspicion'])
    .where('contributionId', '=', contributionId)
    .where('decidedAt', 'is', null)
    .orderBy('receivedAt')
    .orderBy('id')
    .limit(PAGE)
    .execute()

export const reportsWaiting = (db: Db): Promise<{ count: number; oldest: Date | null }> =>
  db
    .selectFrom('contributionReport')
    .select((eb) => [
      sql<number>`count(distinct contribution_id)`.as('count'),
      eb.fn.min<Date | null>('receivedAt').as('oldest'),
    ])
    .where('decidedAt', 'is', null)
    .executeTakeFirstOrThrow()
