import './tables'
import type { Insertable } from 'kysely'
import type { Db, Tables } from '~/platform/db'

export const insertLook = (db: Db, row: Insertable<Tables['consistencyRun']>) =>
  db.insertInto('consistencyRun').values(row).execute()

export const forgetLooksBefore = (db: Db, at: Date) =>
  db.deleteFrom('consistencyRun').where('at', '<', at).execute()
