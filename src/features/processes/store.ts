import './tables'
import { type Insertable, sql } from 'kysely'
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
