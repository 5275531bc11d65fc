import '../tables'
import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'
import type { CodingState, Ending } from '../tables'

export type MarkRow = Awaited<ReturnType<typeof liveMarks>>[number]

/** The published text: what is not shown is not coded. */
export const publishedText = async (db: Db | Tx, id: string): Promise<string | undefined> =>
  (await db.selectFrom('publication').select('text').where('contributionId', '=', id).executeTakeFirst())
    ?.text

export const liveMarks = (tx: Db | Tx, contributionId: string) =>
  tx
    .selectFrom('codeMark')
    .selectAll()
    .where('contributionId', '=', contributionId)
    .where('endedAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const markById = (tx: Tx, id: string) =>
  tx.selectFrom('codeMark').selectAll().where('id', '=', id).executeTakeFirst()

export const marksOfCode = (tx: Db | Tx, codeId: string) =>
  tx
    .selectFrom('codeMark')
    .selectAll()
    .where('codeId', '=', codeId)
    .where('endedAt', 'is', null)
    .orderBy('contributionId')
    .orderBy('id')
    .execute()

/** Sets a mark; whether it was not there already. */
export const insertMark = async (tx: Tx, row: Insertable<Tables['codeMark']>): Promise<boolean> => {
  const done = await tx
    .insertInto('codeMark')
    .values(row)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

const AT_A_TIME = 1_000

/** Ends many marks and sets those that carry them on; what is set already is not set twice. */
export const replaceMarks = async (
  tx: Tx,
  ended: readonly string[],
  how: Ending,
  heirs: readonly Insertable<Tables['codeMark']>[],
  by: string | null,
  at: Date,
): Promise<void> => {
  for (let from = 0; from < ended.length; from += AT_A_TIME)
    await tx
      .updateTable('codeMark')
      .set({ endedAt: at, endedBy: by, endedHow: how })
      .where('id', 'in', ended.slice(from, from + AT_A_TIME))
      .where('endedAt', 'is', null)
      .execute()
  for (let from = 0; from < heirs.length; from += AT_A_TIME)
    await tx
      .insertInto('codeMark')
      .values(heirs.slice(from, from + AT_A_TIME))
      .onConflict((on) => on.doNothing())
      .execute()
}

export const endMark = (tx: Tx, id: string, how: Ending, by: string | null, at: Date) =>
  tx
    .updateTable('codeMark')
    .set({ endedAt: at, endedBy: by, endedHow: how })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()

/** Marks that a merge of this code ended, each with the living mark that carries it on, if any. */
export const marksMergedAway = (tx: Tx, codeId: string) =>
  tx
    .selectFrom('codeMark as old')
    .leftJoin('codeMark as heir', (join) =>
      join.onRef('heir.follows', '=', 'old.id').on('heir.endedAt', 'is', null),
    )
    .selectAll('old')
    .select('heir.id as heirId')
    .where('old.codeId', '=', codeId)
    .where('old.endedHow', '=', 'merged')
    .execute()

export const themesOfCodes = async (tx: Tx, statementId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('codeMark')
    .innerJoin('code', 'code.id', 'codeMark.codeId')
    .select('code.themeId')
    .distinct()
    .where('codeMark.statementId', '=', statementId)
    .where('codeMark.endedAt', 'is', null)
    .where('code.themeId', 'is not', null)
    .execute()
  return rows.flatMap(({ themeId }) => themeId ?? []).sort()
}

/** The statements that carry a code, with their inspel. */
export const statementsWithCode = (tx: Tx, codeId: string) =>
  tx
    .selectFrom('codeMark')
    .select(['statementId', 'contributionId'])
    .distinct()
    .where('codeId', '=', codeId)
    .where('endedAt', 'is', null)
    .execute()

export const insertAct = (tx: Tx, row: Insertable<Tables['codingAct']>) =>
  tx.insertInto('codingAct').values(row).execute()

/** What the coder did last that is not undone. */
export const lastAct = (tx: Tx, coder: string, processId: string) =>
  tx
    .selectFrom('codingAct')
    .selectAll()
    .where('coder', '=', coder)
    .where('processId', '=', processId)
    .where('undoneAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export const undoAct = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('codingAct').set({ undoneAt: at }).where('id', '=', id).execute()

export interface Standing {
  contributionId: string
  processId: string
  state: CodingState
  setBy: string | null
  at: Date
}

export const putStanding = (tx: Tx, row: Standing) =>
  tx
    .insertInto('codingStanding')
    .values(row)
    .onConflict((on) =>
      on.column('contributionId').doUpdateSet({ state: row.state, setBy: row.setBy, at: row.at }),
    )
    .execute()

export const standingOf = (tx: Db | Tx, contributionId: string) =>
  tx.selectFrom('codingStanding').selectAll().where('contributionId', '=', contributionId).executeTakeFirst()

export const dropStanding = (tx: Tx, contributionId: string) =>
  tx.deleteFrom('codingStanding').where('contributionId', '=', contributionId).execute()

export const insertMemo = (tx: Tx, row: Insertable<Tables['codingMemo']>) =>
  tx.insertInto('codingMemo').values(row).execute()

export const withdrawMemo = (tx: Tx, id: string, contributionId: string, at: Date) =>
  tx
    .updateTable('codingMemo')
    .set({ withdrawnAt: at })
    .where('id', '=', id)
    .where('contributionId', '=', contributionId)
    .where('withdrawnAt', 'is', null)
    .execute()

export const putPresence = (db: Db, staffId: string, contributionId: string, at: Date) =>
  db
    .insertInto('codingPresence')
    .values({ staffId, contributionId, at })
    .onConflict((on) => on.column('staffId').doUpdateSet({ contributionId, at }))
    .execute()
