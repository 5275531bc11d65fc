import '../tables'
import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

export const suppress = (tx: Tx, row: Insertable<Tables['newsletterSuppression']>) =>
  tx
    .insertInto('newsletterSuppression')
    .values(row)
    .onConflict((same) =>
      // A complaint weighs more than a bounce.
      same.column('addressHash').doUpdateSet({ reason: row.reason, codes: row.codes, at: row.at }),
    )
    .execute()

export const suppressionOf = (db: Db | Tx, addressHash: Buffer) =>
  db
    .selectFrom('newsletterSuppression')
    .select(['id', 'reason'])
    .where('addressHash', '=', addressHash)
    .executeTakeFirst()

export const liftSuppression = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.deleteFrom('newsletterSuppression').where('id', '=', id).returning('id').execute()).length > 0
