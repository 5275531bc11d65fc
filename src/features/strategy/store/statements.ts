import '../tables'
import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

export const lockConsultation = (tx: Tx, id: string) =>
  tx.selectFrom('consultation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertStatement = (tx: Tx, row: Insertable<Tables['consultationStatement']>) =>
  tx.insertInto('consultationStatement').values(row).execute()

export const latestStatement = (db: Db | Tx, consultationId: string) =>
  db
    .selectFrom('consultationStatement')
    .selectAll()
    .where('consultationId', '=', consultationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Keeps the document of a statement; a second one, made at the same time elsewhere, is the same and is left. */
export const keepStatementPdf = (db: Db, row: Insertable<Tables['consultationStatementPdf']>) =>
  db
    .insertInto('consultationStatementPdf')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
