import './tables'
import type { Insertable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const replaceGoals = async (
  tx: Tx,
  goals: readonly Insertable<Tables['mirrorGoal']>[],
): Promise<void> => {
  await tx.deleteFrom('mirrorGoal').execute()
  if (goals.length > 0)
    await tx
      .insertInto('mirrorGoal')
      .values([...goals])
      .execute()
}
