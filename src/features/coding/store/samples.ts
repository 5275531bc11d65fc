import '../tables'
import type { Insertable } from 'kysely'
import { type SqlBool, sql } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

export const insertSample = (tx: Tx, row: Insertable<Tables['codingSample']>) =>
  tx.insertInto('codingSample').values(row).execute()

export const lockSample = (tx: Tx, id: string) =>
  tx.selectFrom('codingSample').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Published inspel in an order that the seed alone decides, those of earlier samples left out. */
export const drawn = async (tx: Tx, processId: string, seed: number, size: number): Promise<string[]> => {
  const rows = await tx
    .selectFrom('publication')
    .select('contributionId')
    .where('processId', '=', processId)
    .where(
      sql<SqlBool>`not exists (
        select 1 from coding_sample_item item join coding_sample on coding_sample.id = item.sample_id
        where item.contribution_id = publication.contribution_id and coding_sample.process_id = ${processId})`,
    )
    .orderBy(sql`md5(${String(seed)} || contribution_id::text)`)
    .limit(size)
    .execute()
  return rows.map(({ contributionId }) => contributionId)
}

export const insertItems = (tx: Tx, rows: Insertable<Tables['codingSampleItem']>[]) =>
  tx.insertInto('codingSampleItem').values(rows).execute()

export const itemExists = async (tx: Tx, sampleId: string, contributionId: string): Promise<boolean> =>
  (await tx
    .selectFrom('codingSampleItem')
    .select('position')
    .where('sampleId', '=', sampleId)
    .where('contributionId', '=', contributionId)
    .executeTakeFirst()) !== undefined

export const putBlind = (tx: Tx, row: Insertable<Tables['blindCoding']>) =>
  tx
    .insertInto('blindCoding')
    .values(row)
    .onConflict((on) =>
      on.columns(['sampleId', 'contributionId', 'coder']).doUpdateSet({ codeIds: row.codeIds, at: row.at }),
    )
    .execute()

export const putAgreed = (tx: Tx, row: Insertable<Tables['agreedCoding']>) =>
  tx
    .insertInto('agreedCoding')
    .values(row)
    .onConflict((on) =>
      on.columns(['sampleId', 'contributionId']).doUpdateSet({
        codeIds: row.codeIds,
        why: row.why ?? '',
        decidedBy: row.decidedBy ?? null,
        at: row.at,
      }),
    )
    .execute()

export const closeSample = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('codingSample').set({ closedAt: at }).where('id', '=', id).execute()

/** How many have coded each item. */
export const codersOf = (tx: Tx, sampleId: string) =>
  tx
    .selectFrom('codingSampleItem as item')
    .leftJoin('blindCoding as blind', (join) =>
      join
        .onRef('blind.sampleId', '=', 'item.sampleId')
        .onRef('blind.contributionId', '=', 'item.contributionId'),
    )
    .select('item.contributionId')
    .select((eb) => eb.fn.count<number>('blind.coder').as('coders'))
    .where('item.sampleId', '=', sampleId)
    .groupBy('item.contributionId')
    .execute()

/** Inspel on which every coder saw the same codes, or none. */
export const sameForAll = async (
  tx: Tx,
  sampleId: string,
): Promise<{ contributionId: string; codeIds: string[] }[]> =>
  tx
    .selectFrom('blindCoding')
    .select('contributionId')
    .select(sql<string[]>`(array_agg(to_jsonb(code_ids)))[1]`.as('codeIds'))
    .where('sampleId', '=', sampleId)
    .groupBy('contributionId')
    .having(sql<boolean>`count(distinct code_ids) = 1`)
    .execute()
