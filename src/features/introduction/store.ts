import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** False when it is marked already. */
export const insertStep = async (tx: Tx, row: Insertable<Tables['introductionStep']>): Promise<boolean> => {
  const added = await tx
    .insertInto('introductionStep')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .executeTakeFirst()
  return added !== undefined
}

export const deleteStep = async (tx: Tx, staffId: string, step: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('introductionStep')
    .where('staffId', '=', staffId)
    .where('step', '=', step)
    .returning('step')
    .executeTakeFirst()
  return gone !== undefined
}
