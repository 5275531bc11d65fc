import './tables'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertProcess = (tx: Tx, row: Insertable<Tables['process']>) =>
  tx.insertInto('process').values(row).execute()

export const insertPhase = (tx: Tx, row: Insertable<Tables['phase']>) =>
  tx.insertInto('phase').values(row).execute()

export const insertWayIn = (tx: Tx, row: Insertable<Tables['wayIn']>) =>
  tx.insertInto('wayIn').values(row).execute()

export const insertFormVersion = (tx: Tx, row: Insertable<Tables['formVersion']>) =>
  tx.insertInto('formVersion').values(row).execute()

/** The process of the way in, if its days were narrower. */
export const widenWayIn = async (
  tx: Tx,
  id: string,
  opensAt: Date,
  closesAt: Date,
): Promise<string | undefined> =>
  (
    await tx
      .updateTable('wayIn')
      .set({
        opensAt: sql<Date>`least(opens_at, ${opensAt}::timestamptz)`,
        closesAt: sql<Date>`greatest(closes_at, ${closesAt}::timestamptz)`,
      })
      .where('id', '=', id)
      .where((eb) => eb.or([eb('opensAt', '>', opensAt), eb('closesAt', '<', closesAt)]))
      .returning('processId')
      .executeTakeFirst()
  )?.processId

/** Locks the process's row, so that two who change it come one after the other. */
export const lockProcess = (tx: Tx, id: string) =>
  tx.selectFrom('process').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const lockWayIn = (tx: Tx, id: string) =>
  tx.selectFrom('wayIn').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateProcess = (tx: Tx, id: string, change: Updateable<Tables['process']>) =>
  tx.updateTable('process').set(change).where('id', '=', id).execute()

export const updateWayIn = (tx: Tx, id: string, change: Updateable<Tables['wayIn']>) =>
  tx.updateTable('wayIn').set(change).where('id', '=', id).execute()

/** A picture of a film that no way in shows any more; a copied process shows the same one. */
export const deleteUnusedPoster = (tx: Tx, fileId: string) =>
  sql`delete from file where id = ${fileId}
    and not exists (select 1 from way_in where materials::text like ${`%${fileId}%`})`.execute(tx)

export const deletePhases = (tx: Tx, processId: string) =>
  tx.deleteFrom('phase').where('processId', '=', processId).execute()

export const putDraft = (tx: Tx, row: Insertable<Tables['formDraft']>) =>
  tx
    .insertInto('formDraft')
    .values(row)
    .onConflict((conflict) => conflict.column('wayInId').doUpdateSet(row))
    .execute()

/** False when there was none. */
export const deleteDraft = async (tx: Tx, wayInId: string): Promise<boolean> =>
  (await tx.deleteFrom('formDraft').where('wayInId', '=', wayInId).returning('wayInId').execute()).length > 0
