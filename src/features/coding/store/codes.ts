import '../tables'
import type { Insertable, Updateable } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

const FIELDS = [
  'id',
  'parentId',
  'name',
  'definition',
  'includeWhen',
  'excludeWhen',
  'colour',
  'shape',
  'shortcut',
  'themeId',
  'position',
] as const

/** Codes in use, as a version of the codebook keeps them. */
export const liveCodes = (db: Db | Tx, processId: string) =>
  db
    .selectFrom('code')
    .select(FIELDS)
    .where('processId', '=', processId)
    .where('retiredAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Holds a process's codebook still: its changes come one after the other. */
export const lockBook = (tx: Tx, processId: string) =>
  tx.selectFrom('process').select('id').where('id', '=', processId).forNoKeyUpdate().executeTakeFirst()

export const codeById = (db: Db | Tx, id: string) =>
  db.selectFrom('code').selectAll().where('id', '=', id).executeTakeFirst()

export const insertCode = (tx: Tx, row: Insertable<Tables['code']>) =>
  tx.insertInto('code').values(row).execute()

export const updateCode = (tx: Tx, id: string, row: Updateable<Tables['code']>) =>
  tx.updateTable('code').set(row).where('id', '=', id).execute()

/** Everything that lies under one code lies under another from now on. */
export const moveChildren = (tx: Tx, from: string, to: string | null) =>
  tx
    .updateTable('code')
    .set({ parentId: to })
    .where('parentId', '=', from)
    .where('retiredAt', 'is', null)
    .execute()

export const moveExamples = (tx: Tx, from: string, to: string) =>
  tx.updateTable('codeExample').set({ codeId: to }).where('codeId', '=', from).execute()

export const insertExample = (tx: Tx, row: Insertable<Tables['codeExample']>) =>
  tx.insertInto('codeExample').values(row).execute()

export const deleteExample = (tx: Tx, id: string, codeId: string) =>
  tx.deleteFrom('codeExample').where('id', '=', id).where('codeId', '=', codeId).execute()

export const lastVersion = (tx: Tx, processId: string) =>
  tx
    .selectFrom('codebookVersion')
    .select('number')
    .where('processId', '=', processId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertVersion = (tx: Tx, row: Insertable<Tables['codebookVersion']>) =>
  tx.insertInto('codebookVersion').values(row).execute()
