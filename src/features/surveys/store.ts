import './tables'
import { type Insertable, sql } from 'kysely'
import type { Answers, Question } from '~/features/processes'
import type { Db, Tables, Tx } from '~/platform/db'

/** Adds a sheet unless its key is there already. */
export const insertSheet = async (tx: Tx, row: Insertable<Tables['surveySheet']>): Promise<boolean> => {
  const added = await tx
    .insertInto('surveySheet')
    .values(row)
    .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Locks the sheet, so that two answers to it come one after the other. */
export const lockSheet = (tx: Tx, codeHash: Buffer) =>
  tx.selectFrom('surveySheet').selectAll().where('codeHash', '=', codeHash).forUpdate().executeTakeFirst()

export const updateAnswers = (tx: Tx, id: string, answers: Answers, at: Date) =>
  tx
    .updateTable('surveySheet')
    .set({ answers: JSON.stringify(answers), updatedAt: at })
    .where('id', '=', id)
    .execute()

export const finishSheet = (
  tx: Tx,
  id: string,
  { answers, contributionId }: { answers: Answers; contributionId: string | null },
  at: Date,
) =>
  tx
    .updateTable('surveySheet')
    .set({ answers: JSON.stringify(answers), finishedAt: at, updatedAt: at, contributionId })
    .where('id', '=', id)
    .execute()

/** Removes sheets that were never sent, of ways in that closed before a moment; how many. */
export const deleteAbandoned = async (tx: Tx, closedBefore: Date): Promise<number> => {
  const rows = await tx
    .deleteFrom('surveySheet')
    .where('finishedAt', 'is', null)
    .where((eb) =>
      eb(
        'wayInId',
        'in',
        eb.selectFrom('wayIn').select('wayIn.id').where('wayIn.closesAt', '<', closedBefore),
      ),
    )
    .returning('id')
    .execute()
  return rows.length
}

export const putResult = (tx: Tx, row: Insertable<Tables['surveyResult']>) =>
  tx
    .insertInto('surveyResult')
    .values(row)
    .onConflict((conflict) => conflict.column('wayInId').doUpdateSet(row))
    .execute()

export const deleteResult = (tx: Tx, wayInId: string) =>
  tx.deleteFrom('surveyResult').where('wayInId', '=', wayInId).returning('wayInId').executeTakeFirst()

export const insertRound = async (tx: Tx, row: Insertable<Tables['quizRound']>): Promise<boolean> => {
  const added = await tx
    .insertInto('quizRound')
    .values(row)
    .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export const roundByKey = (db: Db | Tx, idempotencyKey: string) =>
  db.selectFrom('quizRound').select('id').where('idempotencyKey', '=', idempotencyKey).executeTakeFirst()

export const putDraw = (
  tx: Tx,
  row: Omit<Insertable<Tables['prizeDraw']>, 'drawnAt' | 'emptiedAt'>,
): Promise<unknown> =>
  tx
    .insertInto('prizeDraw')
    .values(row)
    .onConflict((conflict) => conflict.column('wayInId').doUpdateSet(row))
    .execute()

export const lockDraw = (tx: Tx, wayInId: string) =>
  tx.selectFrom('prizeDraw').selectAll().where('wayInId', '=', wayInId).forUpdate().executeTakeFirst()

/** Adds a contact; one that is there already is there once. */
export const insertEntry = (tx: Tx, row: { id: string; wayInId: string; contact: string }) =>
  tx
    .insertInto('prizeEntry')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Entries in an order that says nothing of when they came. */
export const entriesOf = (tx: Tx, wayInId: string) =>
  tx.selectFrom('prizeEntry').selectAll().where('wayInId', '=', wayInId).orderBy('id').execute()

export const markWon = (tx: Tx, ids: string[]) =>
  tx.updateTable('prizeEntry').set({ won: true }).where('id', 'in', ids).execute()

export const markDrawn = (tx: Tx, wayInId: string, at: Date) =>
  tx.updateTable('prizeDraw').set({ drawnAt: at }).where('wayInId', '=', wayInId).execute()

/** Empties the draws whose day has come: every contact goes. Which draws that were. */
export const emptyDraws = async (tx: Tx, today: string, at: Date): Promise<string[]> => {
  const over = await tx
    .updateTable('prizeDraw')
    .set({ emptiedAt: at })
    .where('emptiedAt', 'is', null)
    .where('deleteOn', '<=', sql<string>`${today}::date`)
    .returning('wayInId')
    .execute()
  const ids = over.map((row) => row.wayInId)
  if (ids.length > 0) await tx.deleteFrom('prizeEntry').where('wayInId', 'in', ids).execute()
  return ids
}

export const questionsOfVersion = async (tx: Tx, formVersionId: string): Promise<Question[]> =>
  (
    await tx
      .selectFrom('formVersion')
      .select('questions')
      .where('id', '=', formVersionId)
      .executeTakeFirstOrThrow()
  ).questions
