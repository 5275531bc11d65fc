import '../tables'
import { type Insertable, sql } from 'kysely'
import type { Tables, Tx } from '~/platform/db'

/** One compares at a time, or two would each found a group for the same words. Nothing else writes there. */
export const lockComparing = (tx: Tx) => sql`lock table likeness_band in share row exclusive mode`.execute(tx)

export interface Uncompared {
  id: string
  processId: string
  text: string
}

/**
 * Inspel that are in no group yet, in their sender's last wording, kept as they are until the comparing is done.
 * One that is being changed or decided at the moment is left for the next time.
 */
export const takeUncompared = async (tx: Tx, limit: number, only?: string): Promise<Uncompared[]> => {
  const { rows } = await sql<Uncompared>`
    select c.id, c.process_id, coalesce((
      select r.body from contribution_revision r where r.contribution_id = c.id order by r.at desc, r.id desc limit 1
    ), c.body) as text
    from contribution c
    where not exists (select 1 from likeness l where l.contribution_id = c.id)
      ${only ? sql`and c.id = ${only}::uuid` : sql``}
    order by c.id limit ${limit} for share of c skip locked`.execute(tx)
  return rows
}

/** Groups that share a band with any of these, by band. */
export const groupsByBand = async (tx: Tx, bands: readonly number[]): Promise<Map<number, string[]>> => {
  const rows = await tx
    .selectFrom('likenessBand')
    .select(['band', 'groupId'])
    .where(sql<boolean>`band = any(${bands}::int[])`)
    .execute()
  const found = new Map<number, string[]>()
  for (const { band, groupId } of rows) found.set(band, [...(found.get(band) ?? []), groupId])
  return found
}

export const signaturesOf = (tx: Tx, groupIds: readonly string[]) =>
  tx
    .selectFrom('likenessGroup')
    .select(['id', 'processId', 'signature'])
    .where(sql<boolean>`id = any(${groupIds}::uuid[])`)
    .execute()

export const insertGroups = async (
  tx: Tx,
  groups: readonly { id: string; processId: string; signature: Buffer; bands: readonly number[] }[],
): Promise<void> => {
  if (groups.length === 0) return
  await tx
    .insertInto('likenessGroup')
    .values(groups.map(({ id, processId, signature }) => ({ id, processId, signature })))
    .execute()
  const bands = groups.flatMap((group) => group.bands)
  const owners = groups.flatMap((group) => group.bands.map(() => group.id))
  await sql`insert into likeness_band (band, group_id)
    select * from unnest(${bands}::int[], ${owners}::uuid[])`.execute(tx)
}

export const insertLikenesses = (tx: Tx, rows: Insertable<Tables['likeness']>[]) =>
  tx.insertInto('likeness').values(rows).execute()

/** The sender has another wording now: it is compared anew. */
export const forgetLikeness = (tx: Tx, contributionId: string) =>
  tx.deleteFrom('likeness').where('contributionId', '=', contributionId).execute()

export const lockGroup = (tx: Tx, id: string) =>
  tx.selectFrom('likenessGroup').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const putCampaign = (
  tx: Tx,
  id: string,
  campaign: { note: string; by: string | null; at: Date } | null,
) =>
  tx
    .updateTable('likenessGroup')
    .set({
      campaignNote: campaign?.note ?? null,
      campaignBy: campaign?.by ?? null,
      campaignAt: campaign?.at ?? null,
    })
    .where('id', '=', id)
    .execute()
