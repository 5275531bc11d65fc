import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertIndicator = (tx: Tx, row: Insertable<Tables['indicator']>) =>
  tx.insertInto('indicator').values(row).execute()

export const indicatorById = (tx: Tx, id: string) =>
  tx.selectFrom('indicator').selectAll().where('id', '=', id).executeTakeFirst()

/** Adds a measured value, or corrects the one of that day. */
export const putValue = (tx: Tx, row: Insertable<Tables['indicatorValue']>) => {
  const { value, note, recordedBy, runId } = row
  return tx
    .insertInto('indicatorValue')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['indicatorId', 'measuredOn']).doUpdateSet({ value, note, recordedBy, runId }),
    )
    .execute()
}
