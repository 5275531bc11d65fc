import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Holds a process's codebook still while a file is held against it and brought in. */
export const lockProcess = (tx: Tx, id: string) =>
  tx.selectFrom('process').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const insertUpload = (tx: Tx, row: Insertable<Tables['qdaUpload']>) =>
  tx.insertInto('qdaUpload').values(row).execute()

/** Lets go of a file; whether it was there. */
export const removeUpload = async (tx: Tx, id: string): Promise<boolean> => {
  const done = await tx.deleteFrom('qdaUpload').where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows === 1n
}

export const removeUploadsBefore = (tx: Tx, day: Date) =>
  tx.deleteFrom('qdaUpload').where('at', '<', day).execute()
