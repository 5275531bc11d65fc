import '../tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const putDraft = (tx: Tx, row: Insertable<Tables['passageDraft']>) =>
  tx
    .insertInto('passageDraft')
    .values(row)
    .onConflict((conflict) => conflict.columns(['passageId', 'staffId']).doUpdateSet(row))
    .execute()

export const deleteDraft = (tx: Tx, passageId: string, staffId: string) =>
  tx.deleteFrom('passageDraft').where('passageId', '=', passageId).where('staffId', '=', staffId).execute()
