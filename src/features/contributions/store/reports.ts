import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'
import type { ReportDecision } from '../domain'

/** Adds the report unless its key is there already; says whether it did. */
export const insertReport = async (
  tx: Tx,
  row: Omit<Insertable<Tables['contributionReport']>, 'decision'>,
): Promise<boolean> =>
  (
    await tx
      .insertInto('contributionReport')
      .values(row)
      .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
      .returning('id')
      .execute()
  ).length === 1

/** Decides all reports of an inspel that wait; their ids. */
export const decideReports = async (
  tx: Tx,
  contributionId: string,
  decided: {
    decision: ReportDecision
    decisionReason: string | null
    decidedBy: string | null
    decidedAt: Date
  },
): Promise<string[]> =>
  (
    await tx
      .updateTable('contributionReport')
      .set(decided)
      .where('contributionId', '=', contributionId)
      .where('decidedAt', 'is', null)
      .returning('id')
      .execute()
  ).map((row) => row.id)
