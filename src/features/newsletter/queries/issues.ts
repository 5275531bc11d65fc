import '../tables'
import { type Selectable, sql } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'
import type { DeliveryState, Totals } from '../domain'

export type Issue = Selectable<Tables['newsletterIssue']>

export const issueById = (db: Db | Tx, id: string): Promise<Issue | undefined> =>
  db.selectFrom('newsletterIssue').selectAll().where('id', '=', id).executeTakeFirst()

/** Every issue, the newest first. */
export const issues = (db: Db): Promise<Issue[]> =>
  db.selectFrom('newsletterIssue').selectAll().orderBy('madeAt', 'desc').limit(200).execute()

const SENT = ['sending', 'stopped', 'sent'] as const

/** Issues that have begun to go out: those everyone may read. */
export const sentIssues = (db: Db) =>
  db
    .selectFrom('newsletterIssue')
    .select(['id', 'content', 'beganAt'])
    .where('state', 'in', SENT)
    .orderBy('beganAt', 'desc')
    .limit(200)
    .execute()

export const sentIssue = (db: Db, id: string) =>
  db
    .selectFrom('newsletterIssue')
    .select(['id', 'content', 'beganAt'])
    .where('id', '=', id)
    .where('state', 'in', SENT)
    .executeTakeFirst()

/** When the issue before the one that is written was approved or sent; what came after is news. */
export const lastIssueAt = async (db: Db | Tx): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('newsletterIssue')
    .select(sql<Date | null>`max(coalesce(began_at, approved_at))`.as('at'))
    .executeTakeFirst()
  return row?.at ?? undefined
}

/** The newest issue that a story stands in, with how far it has come. */
export const issueOfStory = (db: Db | Tx, storyId: string) =>
  db
    .selectFrom('newsletterIssue')
    .select(['id', 'state', 'sendAt', 'beganAt', 'doneAt'])
    .where(
      sql<boolean>`stories && (select array_agg(coalesce(translation_of, id)) from story where id = ${storyId})`,
    )
    .orderBy('madeAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** How many rows of an issue's ledger are in each state. */
export const totalsOf = async (db: Db | Tx, issueId: string): Promise<Totals> => {
  const rows = await db
    .selectFrom('newsletterDelivery')
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .where('issueId', '=', issueId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

const LISTED_MAX = 200

/** Rows of the ledger that staff look at: those in doubt first of all, with whom they are for. */
export const rowsIn = (db: Db, issueId: string, states: readonly DeliveryState[]) =>
  db
    .selectFrom('newsletterDelivery as row')
    .innerJoin('newsletterSubscriber as reader', 'reader.id', 'row.subscriberId')
    .select([
      'row.subscriberId',
      'row.state',
      'row.codes',
      'row.at',
      'row.attempts',
      'row.dueAt',
      'reader.email',
    ])
    .where('row.issueId', '=', issueId)
    .where('row.state', 'in', states)
    .orderBy('row.at', 'desc')
    .limit(LISTED_MAX)
    .execute()

/** Whether anything is left of an issue on its way that was not refused for now. */
export const isHandingOver = async (db: Db): Promise<boolean> =>
  (await db
    .selectFrom('newsletterDelivery as row')
    .innerJoin('newsletterIssue as issue', 'issue.id', 'row.issueId')
    .select('row.issueId')
    .where('issue.state', '=', 'sending')
    .where('row.state', 'in', ['ready', 'claimed', 'handing_over'])
    .limit(1)
    .executeTakeFirst()) !== undefined
