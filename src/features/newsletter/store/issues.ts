import '../tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'
import { isUniqueViolation } from '~/platform/db'

/** Puts a new issue; nothing happens when one is being written already. */
export const insertIssue = async (tx: Tx, row: Insertable<Tables['newsletterIssue']>): Promise<boolean> =>
  (
    await tx
      .insertInto('newsletterIssue')
      .values(row)
      .onConflict((same) => same.doNothing())
      .returning('id')
      .execute()
  ).length > 0

export const lockIssue = (tx: Tx, id: string) =>
  tx.selectFrom('newsletterIssue').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The one issue that is being written. */
export const lockNext = (tx: Tx) =>
  tx
    .selectFrom('newsletterIssue')
    .selectAll()
    .where('state', 'in', ['draft', 'asked'])
    .forUpdate()
    .executeTakeFirst()

/** False when it would be a second one that is being written. */
export const updateIssue = async (
  tx: Tx,
  id: string,
  change: Updateable<Tables['newsletterIssue']>,
): Promise<boolean> => {
  await sql`savepoint issue`.execute(tx)
  try {
    await tx.updateTable('newsletterIssue').set(change).where('id', '=', id).execute()
    return true
  } catch (error) {
    if (!isUniqueViolation(error, 'newsletter_issue_next')) throw error
    await sql`rollback to savepoint issue`.execute(tx)
    return false
  }
}

/** Issues whose time has come; several workers take different ones. */
export const takeDueIssue = (tx: Tx, at: Date) =>
  tx
    .selectFrom('newsletterIssue')
    .selectAll()
    .where('state', '=', 'scheduled')
    .where('sendAt', '<=', at)
    .orderBy('sendAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export const sendingIssues = (db: Db) =>
  db.selectFrom('newsletterIssue').select(['id', 'content']).where('state', '=', 'sending').execute()
