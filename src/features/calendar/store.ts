import './tables'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertEvent = (tx: Tx, row: Insertable<Tables['calendarEvent']>) =>
  tx.insertInto('calendarEvent').values(row).execute()

export const lockEvent = (tx: Tx, id: string) =>
  tx.selectFrom('calendarEvent').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export type LockedEvent = Selectable<Tables['calendarEvent']>

export const updateEvent = (tx: Tx, id: string, row: Updateable<Tables['calendarEvent']>) =>
  tx.updateTable('calendarEvent').set(row).where('id', '=', id).execute()

export const eventByKey = (tx: Tx, idempotencyKey: string) =>
  tx.selectFrom('calendarEvent').select('id').where('idempotencyKey', '=', idempotencyKey).executeTakeFirst()

/** Addresses that begin alike, to find a free one; the unique constraint decides. */
export const slugsLike = async (tx: Tx, slug: string): Promise<string[]> =>
  (await tx.selectFrom('calendarEvent').select('slug').where('slug', 'like', `${slug}%`).execute()).map(
    (row) => row.slug,
  )
