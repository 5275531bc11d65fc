import '../tables'
import { sql } from 'kysely'
import type { Topic } from '~/features/newsroom'
import type { Db, Tx } from '~/platform/db'
import type { Ending, LetterLanguage } from '../domain'

export interface Asking {
  id: string
  email: string
  topics: readonly Topic[]
  municipality: string | null
  language: LetterLanguage
  confirmHash: Buffer
  askedAt: Date
}

/** Notes who asks; asking again before saying yes renews it. `known` when the address receives it already. */
export const putAsked = async (tx: Tx, row: Asking): Promise<{ id: string; known: boolean }> => {
  const { rows } = await sql<{ id: string }>`
    insert into newsletter_subscriber (id, email, topics, municipality_code, language, confirm_hash, asked_at)
    values (${row.id}, ${row.email}, ${[...row.topics]}::text[], ${row.municipality}, ${row.language},
      ${row.confirmHash}, ${row.askedAt})
    on conflict (lower(email)) where ended_at is null
    do update set topics = excluded.topics, municipality_code = excluded.municipality_code,
      language = excluded.language, confirm_hash = excluded.confirm_hash, asked_at = excluded.asked_at
    where newsletter_subscriber.confirmed_at is null
    returning id`.execute(tx)
  if (rows[0]) return { id: rows[0].id, known: false }
  const known = await tx
    .selectFrom('newsletterSubscriber')
    .select('id')
    .where(sql<boolean>`lower(email) = lower(${row.email})`)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { id: known.id, known: true }
}

/** Who was asked by the letter with this token, if it is not too old. */
export const askedBy = (db: Db | Tx, confirmHash: Buffer, askedAfter: Date) =>
  db
    .selectFrom('newsletterSubscriber')
    .select(['id', 'email', 'language', 'confirmedAt'])
    .where('confirmHash', '=', confirmHash)
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('confirmedAt', 'is not', null), eb('askedAt', '>', askedAfter)]))
    .executeTakeFirst()

/** True when this was the first yes. */
export const confirm = async (tx: Tx, id: string, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('newsletterSubscriber')
    .set({ confirmedAt: at })
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const setWish = async (
  tx: Tx,
  id: string,
  wish: { topics: Topic[]; municipalityCode: string | null; language: LetterLanguage },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('newsletterSubscriber')
    .set(wish)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Forgets the address and what has not been sent to it; the address that was known, if it was. */
export const end = async (tx: Tx, id: string, ending: Ending, at: Date): Promise<string | undefined> => {
  const known = await tx
    .selectFrom('newsletterSubscriber')
    .select('email')
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!known) return undefined
  await tx
    .updateTable('newsletterSubscriber')
    .set({ endedAt: at, ending, email: null, confirmHash: null, municipalityCode: null, topics: [] })
    .where('id', '=', id)
    .execute()
  await tx
    .deleteFrom('newsletterDelivery')
    .where('subscriberId', '=', id)
    .where('state', 'in', ['ready', 'claimed', 'deferred'])
    .execute()
  return known.email ?? undefined
}
