import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertMeeting = (tx: Tx, row: Insertable<Tables['meeting']>) =>
  tx.insertInto('meeting').values(row).execute()
