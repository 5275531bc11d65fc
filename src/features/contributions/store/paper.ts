import '../tables'
import { type Insertable, sql } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** Adds which sheet the inspel stood on, unless it is there already: the same sheet sent again changes nothing. */
export const insertPaperEntry = (tx: Tx, row: Insertable<Tables['paperEntry']>) =>
  tx
    .insertInto('paperEntry')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const insertAttachment = (
  tx: Tx,
  row: Omit<Insertable<Tables['contributionAttachment']>, 'position'>,
) =>
  tx
    .insertInto('contributionAttachment')
    .values({
      ...row,
      position: sql<number>`(select coalesce(max(position) + 1, 0)
        from contribution_attachment where contribution_id = ${row.contributionId})`,
    })
    .execute()
