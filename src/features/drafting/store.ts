import './tables'
import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'
import type { Draftable, Task } from './domain'

/** The model as it is set; locked, so that the month's calls are counted one asker after the other. */
export const lockModel = (tx: Tx) => tx.selectFrom('draftingModel').selectAll().forUpdate().executeTakeFirst()

export const putModel = (tx: Tx, row: Insertable<Tables['draftingModel']>) =>
  tx
    .insertInto('draftingModel')
    .values(row)
    .onConflict((same) => same.column('isTheOne').doUpdateSet(row))
    .execute()

/** Calls of a month (YYYY-MM) that were sent or still may be. */
export const callsInMonth = async (db: Db | Tx, month: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from drafting_call
    where asked_at >= (${`${month}-01`}::date)::timestamp at time zone 'Europe/Stockholm'
      and asked_at < (${`${month}-01`}::date + interval '1 month') at time zone 'Europe/Stockholm'
      and not (state = 'failed' and sent_at is null)`.execute(db)
  return rows[0]?.n ?? 0
}

export const openCall = (
  tx: Tx,
  { task, subjectId, language }: { task: Task; subjectId: string | null; language: Draftable | null },
) =>
  tx
    .selectFrom('draftingCall')
    .select('id')
    .where('state', 'in', ['waiting', 'asking'])
    .where('task', '=', task)
    .where('subjectId', 'is not distinct from', subjectId)
    .where('language', 'is not distinct from', language)
    .executeTakeFirst()

export const insertCall = (tx: Tx, row: Insertable<Tables['draftingCall']>) =>
  tx.insertInto('draftingCall').values(row).execute()

/** The call that has waited longest and that nobody else holds. */
export const takeWaiting = (tx: Tx) =>
  tx
    .selectFrom('draftingCall')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('askedAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
export type Call = NonNullable<Awaited<ReturnType<typeof takeWaiting>>>

/** Calls that were sent long ago and whose sender is gone. */
export const takeAbandoned = (tx: Tx, sentBefore: Date) =>
  tx
    .selectFrom('draftingCall')
    .selectAll()
    .where('state', '=', 'asking')
    .where('sentAt', '<', sentBefore)
    .forUpdate()
    .skipLocked()
    .execute()

export const lockAsking = (tx: Tx, id: string) =>
  tx
    .selectFrom('draftingCall')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'asking')
    .forUpdate()
    .executeTakeFirst()

export const updateCall = (tx: Tx, id: string, row: Updateable<Tables['draftingCall']>) =>
  tx.updateTable('draftingCall').set(row).where('id', '=', id).execute()

export const lockPile = (tx: Tx, id: string) =>
  tx.selectFrom('pile').select('id').where('id', '=', id).forShare().executeTakeFirst()

/** A pile's name with the words it rests on, in place of an earlier one. */
export const putPileName = async (
  tx: Tx,
  row: Insertable<Tables['draftingPileName']>,
  quotes: readonly { contributionId: string; quote: string }[],
) => {
  await tx.deleteFrom('draftingPileName').where('pileId', '=', row.pileId).execute()
  await tx.insertInto('draftingPileName').values(row).execute()
  await tx
    .insertInto('draftingPileQuote')
    .values(quotes.map((quote) => ({ ...quote, pileId: row.pileId })))
    .onConflict((same) => same.doNothing())
    .execute()
}
