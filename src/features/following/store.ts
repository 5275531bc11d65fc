import './tables'
import { sql } from 'kysely'
import type { Language } from '~/kernel/language'
import type { Db, Tx } from '~/platform/db'

interface Asking {
  id: string
  contributionId: string
  email: string
  code: string
  language: Language
  confirmHash: Buffer
  askedAt: Date
  told: string[]
}

/** Notes who asks; asking again before saying yes renews it. Undefined when the address is told already. */
export const putAsked = async (tx: Tx, row: Asking): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    insert into follow (id, contribution_id, email, code, language, confirm_hash, asked_at, told)
    values (${row.id}, ${row.contributionId}, ${row.email}, ${row.code}, ${row.language},
      ${row.confirmHash}, ${row.askedAt}, ${row.told}::text[])
    on conflict (contribution_id, lower(email)) where ended_at is null
    do update set language = excluded.language, confirm_hash = excluded.confirm_hash,
      asked_at = excluded.asked_at, told = excluded.told
    where follow.confirmed_at is null
    returning id`.execute(tx)
  return rows[0]?.id
}

/** Who was asked by the letter with this token, if it is not too old. */
export const askedBy = (db: Db | Tx, confirmHash: Buffer, askedAfter: Date) =>
  db
    .selectFrom('follow')
    .select(['id', 'code', 'language', 'confirmedAt'])
    .where('confirmHash', '=', confirmHash)
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('confirmedAt', 'is not', null), eb('askedAt', '>', askedAfter)]))
    .executeTakeFirst()

/** True when this was the first yes. */
export const confirm = async (tx: Tx, id: string, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('follow')
    .set({ confirmedAt: at })
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Notes what is told now, unless another process has told it meanwhile. */
export const markTold = async (
  tx: Tx,
  { id, toldAt }: { id: string; toldAt: Date | null },
  told: string[],
  at: Date,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('follow')
    .set({ told, toldAt: at })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .where(sql<boolean>`told_at is not distinct from ${toldAt}::timestamptz`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Forgets the address; true when it was still known. */
export const end = async (tx: Tx, id: string, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('follow')
    .set({ endedAt: at, email: null, code: null, confirmHash: null })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
