import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertProcess = (tx: Tx, row: Insertable<Tables['process']>) =>
  tx.insertInto('process').values(row).execute()

export const insertPhase = (tx: Tx, row: Insertable<Tables['phase']>) =>
  tx.insertInto('phase').values(row).execute()

export const insertWayIn = (tx: Tx, row: Insertable<Tables['wayIn']>) =>
  tx.insertInto('wayIn').values(row).execute()

export const insertMeeting = (tx: Tx, row: Insertable<Tables['meeting']>) =>
  tx.insertInto('meeting').values(row).execute()
