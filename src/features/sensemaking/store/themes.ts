import '../tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertTheme = (tx: Tx, row: Insertable<Tables['theme']>) =>
  tx.insertInto('theme').values(row).execute()

export const lockTheme = (tx: Tx, id: string) =>
  tx.selectFrom('theme').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateTheme = (tx: Tx, id: string, row: Updateable<Tables['theme']>) =>
  tx.updateTable('theme').set(row).where('id', '=', id).execute()

export const nextPosition = async (tx: Tx, processId: string): Promise<number> => {
  const last = await tx
    .selectFrom('theme')
    .select((eb) => eb.fn.max<number | null>('position').as('position'))
    .where('processId', '=', processId)
    .executeTakeFirst()
  return (last?.position ?? -1) + 1
}

export const liveStatements = (tx: Tx, contributionId: string) =>
  tx
    .selectFrom('statement')
    .selectAll()
    .where('contributionId', '=', contributionId)
    .where('withdrawnAt', 'is', null)
    .orderBy('position')
    .execute()

export const statementById = (tx: Tx, id: string) =>
  tx.selectFrom('statement').selectAll().where('id', '=', id).executeTakeFirst()

export const insertStatement = (tx: Tx, row: Insertable<Tables['statement']>) =>
  tx.insertInto('statement').values(row).execute()

export const moveStatement = (tx: Tx, id: string, position: number) =>
  tx.updateTable('statement').set({ position }).where('id', '=', id).execute()

export const withdrawStatement = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('statement').set({ withdrawnAt: at }).where('id', '=', id).execute()

export const themesWithin = async (tx: Tx, processId: string, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('theme')
    .select('id')
    .where('processId', '=', processId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => row.id)
}

export const codingsOf = (tx: Tx, statementId: string) =>
  tx.selectFrom('coding').selectAll().where('statementId', '=', statementId).execute()

export const insertCoding = (tx: Tx, row: Insertable<Tables['coding']>) =>
  tx.insertInto('coding').values(row).execute()

export const deleteCoding = (tx: Tx, statementId: string, themeId: string) =>
  tx.deleteFrom('coding').where('statementId', '=', statementId).where('themeId', '=', themeId).execute()

/** Themes of the inspel's live statements. */
export const themeIdsOf = async (tx: Tx, contributionId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('coding')
    .innerJoin('statement', 'statement.id', 'coding.statementId')
    .select('coding.themeId')
    .distinct()
    .where('statement.contributionId', '=', contributionId)
    .where('statement.withdrawnAt', 'is', null)
    .orderBy('coding.themeId')
    .execute()
  return rows.map((row) => row.themeId)
}
