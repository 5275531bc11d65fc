import './tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertAction = (tx: Tx, row: Insertable<Tables['action']>) =>
  tx.insertInto('action').values(row).execute()

export const lockAction = (tx: Tx, id: string) =>
  tx.selectFrom('action').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateAction = (tx: Tx, id: string, row: Updateable<Tables['action']>) =>
  tx.updateTable('action').set(row).where('id', '=', id).execute()

export const setPassages = async (tx: Tx, actionId: string, passageIds: readonly string[]): Promise<void> => {
  await tx.deleteFrom('actionPassage').where('actionId', '=', actionId).execute()
  if (passageIds.length === 0) return
  await tx
    .insertInto('actionPassage')
    .values([...new Set(passageIds)].map((passageId) => ({ actionId, passageId })))
    .execute()
}

export const insertIndicator = (tx: Tx, row: Insertable<Tables['indicator']>) =>
  tx.insertInto('indicator').values(row).execute()

export const indicatorById = (tx: Tx, id: string) =>
  tx.selectFrom('indicator').selectAll().where('id', '=', id).executeTakeFirst()

/** Adds a measured value, or corrects the one of that day. */
export const putValue = (tx: Tx, row: Insertable<Tables['indicatorValue']>) => {
  const { value, note, recordedBy } = row
  return tx
    .insertInto('indicatorValue')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['indicatorId', 'measuredOn']).doUpdateSet({ value, note, recordedBy }),
    )
    .execute()
}

export const insertMoney = (tx: Tx, row: Insertable<Tables['money']>) =>
  tx.insertInto('money').values(row).execute()
