import '../tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertAction = (tx: Tx, row: Insertable<Tables['action']>) =>
  tx.insertInto('action').values(row).execute()

export const lockAction = (tx: Tx, id: string) =>
  tx.selectFrom('action').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateAction = (tx: Tx, id: string, row: Updateable<Tables['action']>) =>
  tx.updateTable('action').set(row).where('id', '=', id).execute()

export const insertState = (tx: Tx, row: Insertable<Tables['actionState']>) =>
  tx.insertInto('actionState').values(row).execute()

export const setPassages = async (tx: Tx, actionId: string, passageIds: readonly string[]): Promise<void> => {
  await tx.deleteFrom('actionPassage').where('actionId', '=', actionId).execute()
  if (passageIds.length === 0) return
  await tx
    .insertInto('actionPassage')
    .values([...new Set(passageIds)].map((passageId) => ({ actionId, passageId })))
    .execute()
}

export const insertMoney = (tx: Tx, row: Insertable<Tables['money']>) =>
  tx.insertInto('money').values(row).execute()
