import './tables'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'
import type { Party } from './domain'

/** Adds the case unless its form was sent before; says whether it did. */
export const insertCase = async (tx: Tx, row: Insertable<Tables['minorityCase']>): Promise<boolean> => {
  const done = await tx
    .insertInto('minorityCase')
    .values(row)
    .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const caseByKey = (tx: Tx, idempotencyKey: string) =>
  tx
    .selectFrom('minorityCase')
    .select('id')
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirstOrThrow()

export const lockCase = (tx: Tx, id: string) =>
  tx.selectFrom('minorityCase').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export type LockedCase = Selectable<Tables['minorityCase']>

export const updateCase = (tx: Tx, id: string, row: Updateable<Tables['minorityCase']>) =>
  tx.updateTable('minorityCase').set(row).where('id', '=', id).execute()

export const replaceParties = async (tx: Tx, caseId: string, parties: readonly Party[]) => {
  await tx.deleteFrom('minorityCaseParty').where('caseId', '=', caseId).execute()
  if (parties.length > 0)
    await tx
      .insertInto('minorityCaseParty')
      .values(parties.map(({ kind, name }, position) => ({ caseId, position, kind, name })))
      .execute()
}

export const stepsOf = (tx: Tx, caseId: string) =>
  tx.selectFrom('minorityCaseStep').selectAll().where('caseId', '=', caseId).execute()

/** Adds the step unless the case has it on that day; says whether it did. */
export const insertStep = async (tx: Tx, row: Insertable<Tables['minorityCaseStep']>): Promise<boolean> => {
  const done = await tx
    .insertInto('minorityCaseStep')
    .values(row)
    .onConflict((conflict) => conflict.columns(['caseId', 'step', 'takenOn']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const deleteStep = (tx: Tx, caseId: string, id: string) =>
  tx
    .deleteFrom('minorityCaseStep')
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .returning(['step', 'takenOn'])
    .executeTakeFirst()

/** The passage's latest wording, published or not: what they speak of may be a draft. */
export const latestWordingOf = (tx: Tx, passageId: string) =>
  tx
    .selectFrom('passageWording')
    .innerJoin('passage', 'passage.id', 'passageWording.passageId')
    .select('passageWording.id')
    .where('passageId', '=', passageId)
    .where('passage.withdrawnAt', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const isWordingOf = async (tx: Tx, passageId: string, wordingId: string): Promise<boolean> =>
  (await tx
    .selectFrom('passageWording')
    .select('id')
    .where('id', '=', wordingId)
    .where('passageId', '=', passageId)
    .executeTakeFirst()) !== undefined

export const insertPassage = async (
  tx: Tx,
  row: Insertable<Tables['minorityCasePassage']>,
): Promise<boolean> => {
  const done = await tx
    .insertInto('minorityCasePassage')
    .values(row)
    .onConflict((conflict) => conflict.columns(['caseId', 'passageId']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export const updatePassage = async (
  tx: Tx,
  caseId: string,
  passageId: string,
  row: Updateable<Tables['minorityCasePassage']>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('minorityCasePassage')
    .set(row)
    .where('caseId', '=', caseId)
    .where('passageId', '=', passageId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const deletePassage = async (tx: Tx, caseId: string, passageId: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('minorityCasePassage')
    .where('caseId', '=', caseId)
    .where('passageId', '=', passageId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

export const pagesOf = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('minorityCasePage')
    .select(['fileId', 'position'])
    .where('caseId', '=', caseId)
    .orderBy('position')
    .execute()

export const insertPage = (tx: Tx, row: Insertable<Tables['minorityCasePage']>) =>
  tx.insertInto('minorityCasePage').values(row).execute()

/** Takes a page out, and its picture: nothing else shows it. */
export const deletePage = async (tx: Tx, caseId: string, fileId: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('minorityCasePage')
    .where('caseId', '=', caseId)
    .where('fileId', '=', fileId)
    .executeTakeFirst()
  if (gone.numDeletedRows !== 1n) return false
  await sql`delete from file where id = ${fileId}`.execute(tx)
  return true
}
