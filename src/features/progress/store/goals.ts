import '../tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertGoal = (tx: Tx, row: Insertable<Tables['goal']>) =>
  tx.insertInto('goal').values(row).execute()

export const lockGoal = (tx: Tx, id: string) =>
  tx.selectFrom('goal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateGoal = (tx: Tx, id: string, row: Updateable<Tables['goal']>) =>
  tx.updateTable('goal').set(row).where('id', '=', id).execute()

export const nextGoalPosition = async (tx: Tx, processId: string): Promise<number> => {
  const { last } = await tx
    .selectFrom('goal')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('processId', '=', processId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** The passages that a goal comes from, and the actions that lead to it. */
export const setGoalLinks = async (
  tx: Tx,
  goalId: string,
  passageIds: readonly string[],
  actionIds: readonly string[],
): Promise<void> => {
  await tx.deleteFrom('goalPassage').where('goalId', '=', goalId).execute()
  await tx.deleteFrom('goalAction').where('goalId', '=', goalId).execute()
  const passages = [...new Set(passageIds)].map((passageId) => ({ goalId, passageId }))
  const actions = [...new Set(actionIds)].map((actionId) => ({ goalId, actionId }))
  if (passages.length > 0) await tx.insertInto('goalPassage').values(passages).execute()
  if (actions.length > 0) await tx.insertInto('goalAction').values(actions).execute()
}

export const insertMilestone = (tx: Tx, row: Insertable<Tables['milestone']>) =>
  tx.insertInto('milestone').values(row).execute()

export const lockMilestone = (tx: Tx, id: string) =>
  tx.selectFrom('milestone').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateMilestone = (tx: Tx, id: string, row: Updateable<Tables['milestone']>) =>
  tx.updateTable('milestone').set(row).where('id', '=', id).execute()
