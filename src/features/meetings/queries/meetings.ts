import '../tables'
import type { Selectable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

export type Meeting = Selectable<Tables['meeting']>

/** The meeting whose code stands on the tables; published or not. */
export const meetingByCode = (db: Db | Tx, code: string): Promise<Meeting | undefined> =>
  db.selectFrom('meeting').selectAll().where('code', '=', code).executeTakeFirst()

export const meetingById = (db: Db | Tx, id: string): Promise<Meeting | undefined> =>
  db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
