import './tables'
import type { Insertable, Updateable } from 'kysely'
import type { Tables, Tx } from '~/platform/db'
import type { Grant } from './domain'

export const insertImport = (tx: Tx, row: Insertable<Tables['grantImport']>) =>
  tx.insertInto('grantImport').values(row).execute()

export const lockImport = (tx: Tx, id: string) =>
  tx.selectFrom('grantImport').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const updateImport = (tx: Tx, id: string, row: Updateable<Tables['grantImport']>) =>
  tx.updateTable('grantImport').set(row).where('id', '=', id).execute()

export const removeImport = (tx: Tx, id: string) =>
  tx.deleteFrom('grantImport').where('id', '=', id).execute()

const GRANT_COLUMNS = [
  'project',
  'recipient',
  'municipalityCode',
  'funder',
  'amountSek',
  'decidedOn',
  'startsOn',
  'endsOn',
  'goalId',
  'passageId',
  'purpose',
] as const satisfies readonly (keyof Grant)[]

/** The grants that a file's case numbers name, held until the file is in. */
export const lockGrants = async (tx: Tx, references: readonly string[]) =>
  references.length === 0
    ? []
    : tx
        .selectFrom('money')
        .select(['id', 'reference', ...GRANT_COLUMNS])
        .where('reference', 'in', references)
        .orderBy('id')
        .forUpdate()
        .execute()

export const isSameGrant = (known: Awaited<ReturnType<typeof lockGrants>>[number], grant: Grant): boolean =>
  GRANT_COLUMNS.every((column) => known[column] === grant[column])

export const insertGrant = (tx: Tx, grant: Grant & { id: string; recordedBy: string | null }) =>
  tx
    .insertInto('money')
    .values({ ...grant, actionId: null })
    .execute()

export const updateGrant = (tx: Tx, id: string, { reference: _, ...grant }: Grant) =>
  tx.updateTable('money').set(grant).where('id', '=', id).execute()

export const insertGrantRows = (tx: Tx, rows: Insertable<Tables['grantRow']>[]) =>
  tx.insertInto('grantRow').values(rows).execute()

export const lockGrant = (tx: Tx, id: string) =>
  tx.selectFrom('money').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

export const setStories = async (tx: Tx, moneyId: string, storyIds: readonly string[]): Promise<void> => {
  await tx.deleteFrom('moneyStory').where('moneyId', '=', moneyId).execute()
  if (storyIds.length === 0) return
  await tx
    .insertInto('moneyStory')
    .values([...new Set(storyIds)].map((storyId) => ({ moneyId, storyId })))
    .execute()
}
