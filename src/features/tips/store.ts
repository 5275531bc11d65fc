import './tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** False when the same sending is kept already. */
export const insertTip = async (tx: Tx, row: Insertable<Tables['tip']>): Promise<boolean> => {
  const added = await tx
    .insertInto('tip')
    .values(row)
    .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const lockTip = (tx: Tx, id: string) =>
  tx.selectFrom('tip').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateTip = (tx: Tx, id: string, row: Updateable<Tables['tip']>) =>
  tx.updateTable('tip').set(row).where('id', '=', id).execute()

/** The editor with the fewest tips to answer; among equals the one who had none the longest. */
export const nextEditor = async (tx: Tx): Promise<string | null> => {
  const row = await tx
    .selectFrom('staff')
    .select('staff.id')
    .where('disabledAt', 'is', null)
    .where(sql<boolean>`roles && array['communicator', 'admin']`)
    .orderBy(sql`'communicator' = any(roles)`, 'desc')
    .orderBy(sql`(select count(*) from tip where editor_id = staff.id and answered_at is null)`)
    .orderBy(sql`(select max(received_at) from tip where editor_id = staff.id) nulls first`)
    .orderBy('staff.id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export const insertLink = (tx: Tx, row: Insertable<Tables['tipLink']>) =>
  tx.insertInto('tipLink').values(row).execute()

export const closeLink = async (tx: Tx, id: string, at: Date): Promise<boolean> =>
  (
    await tx
      .updateTable('tipLink')
      .set({ closedAt: at })
      .where('id', '=', id)
      .where('closedAt', 'is', null)
      .returning('id')
      .execute()
  ).length > 0

/** Tips whose story everyone can read, and whose tipper has not been told; several workers take different ones. */
export const untold = (tx: Tx) =>
  tx
    .selectFrom('tip')
    .innerJoin('story', 'story.id', 'tip.storyId')
    .innerJoin('storyVersion as shown', 'shown.id', 'story.publishedVersionId')
    .leftJoin('staff', 'staff.id', 'tip.staffId')
    .select(['tip.id', 'tip.replyTo', 'staff.email', 'story.slug', 'shown.headline'])
    .where('tip.toldAt', 'is', null)
    .orderBy('tip.id')
    .limit(50)
    .forUpdate('tip')
    .skipLocked()
    .execute()
