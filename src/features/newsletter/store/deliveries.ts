import '../tables'
import { sql } from 'kysely'
import type { Db, Tx } from '~/platform/db'
import type { LetterLanguage, Outcome } from '../domain'

/** One row for everybody who receives the newsletter now, in one statement. @returns how many */
export const putRows = async (tx: Tx, issueId: string, at: Date): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into newsletter_delivery (issue_id, subscriber_id, due_at, at)
    select ${issueId}, id, ${at}, ${at} from newsletter_subscriber
    where confirmed_at is not null and ended_at is null
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export interface Claimed {
  subscriberId: string
  email: string
  topics: string[]
  municipalityCode: string | null
  language: LetterLanguage
  attempts: number
}

/**
 * Takes up to so many rows that are due and that no other worker holds. Where the worker dies before it goes on they
 * are ready again when the lease is over.
 */
export const claim = async (
  db: Db,
  {
    issueId,
    batch,
    at,
    leaseUntil,
    max,
  }: { issueId: string; batch: string; at: Date; leaseUntil: Date; max: number },
): Promise<Claimed[]> => {
  const { rows } = await sql<Claimed>`
    with taken as (
      select issue_id, subscriber_id from newsletter_delivery
      where issue_id = ${issueId} and state in ('ready', 'deferred') and due_at <= ${at}
      order by due_at
      limit ${max}
      for update skip locked)
    update newsletter_delivery row
    set state = 'claimed', batch = ${batch}, lease_until = ${leaseUntil}, at = ${at}
    from taken join newsletter_subscriber reader on reader.id = taken.subscriber_id
    where row.issue_id = taken.issue_id and row.subscriber_id = taken.subscriber_id and reader.email is not null
    returning row.subscriber_id, reader.email, reader.topics, reader.municipality_code, reader.language, row.attempts`.execute(
    db,
  )
  return rows
}

/**
 * Written before any of them is handed over: who dies after this leaves a trace. Who left meanwhile is not among
 * those that come back; nor is anybody once the issue was stopped.
 */
export const begin = async (
  db: Db,
  { issueId, batch, at, leaseUntil }: { issueId: string; batch: string; at: Date; leaseUntil: Date },
  subscriberIds: readonly string[],
): Promise<Set<string>> => {
  const { rows } = await sql<{ subscriberId: string }>`
    update newsletter_delivery
    set state = 'handing_over', attempts = attempts + 1, at = ${at}, lease_until = ${leaseUntil}
    where issue_id = ${issueId} and batch = ${batch} and state = 'claimed'
      and subscriber_id = any(${[...subscriberIds]}::uuid[])
      and exists (select 1 from newsletter_issue where id = ${issueId} and state = 'sending')
    returning subscriber_id`.execute(db)
  return new Set(rows.map(({ subscriberId }) => subscriberId))
}

/** Rows put back to wait: what was claimed and is not due for its domain yet, or was never begun. */
export const putBack = (
  db: Db,
  { issueId, batch }: { issueId: string; batch: string },
  rows: readonly { subscriberId: string; dueAt: Date }[],
) =>
  sql`
    update newsletter_delivery row
    set state = case when row.attempts > 0 then 'deferred' else 'ready' end, due_at = given.due_at,
      batch = null, lease_until = null
    from unnest(${rows.map((one) => one.subscriberId)}::uuid[], ${rows.map((one) => one.dueAt)}::timestamptz[])
      as given (subscriber_id, due_at)
    where row.issue_id = ${issueId} and row.batch = ${batch} and row.subscriber_id = given.subscriber_id
      and row.state = 'claimed'`.execute(db)

export interface Ended extends Omit<Outcome, 'state'> {
  subscriberId: string
  /** "ready": it was held and never handed over. */
  state: Outcome['state'] | 'ready'
  dueAt: Date
}

/** How those ended that were being handed over. */
export const end = async (
  db: Db | Tx,
  { issueId, batch, at }: { issueId: string; batch: string; at: Date },
  rows: readonly Ended[],
): Promise<void> => {
  await sql`
    update newsletter_delivery row
    set state = given.state, codes = given.codes, due_at = given.due_at, at = ${at}, batch = null, lease_until = null,
      attempts = row.attempts - case when given.state = 'ready' then 1 else 0 end
    from unnest(${rows.map((one) => one.subscriberId)}::uuid[], ${rows.map((one) => one.state)}::text[],
      ${rows.map((one) => one.codes)}::text[], ${rows.map((one) => one.dueAt)}::timestamptz[])
      as given (subscriber_id, state, codes, due_at)
    where row.issue_id = ${issueId} and row.batch = ${batch} and row.subscriber_id = given.subscriber_id
      and row.state = 'handing_over'`.execute(db)
}

/** What a worker that died had claimed and not begun is ready again. */
export const releaseClaimed = (db: Db, at: Date) =>
  sql`
    update newsletter_delivery
    set state = case when attempts > 0 then 'deferred' else 'ready' end, batch = null, lease_until = null
    where state = 'claimed' and lease_until <= ${at}`.execute(db)

/** Rows that a worker was handing over when it died, by batch. */
export const abandoned = async (db: Db, at: Date) => {
  const { rows } = await sql<{ issueId: string; batch: string; subscriberIds: string[] }>`
    select issue_id, batch, array_agg(subscriber_id) as subscriber_ids from newsletter_delivery
    where state = 'handing_over' and lease_until <= ${at}
    group by issue_id, batch`.execute(db)
  return rows
}

/** A person decides what became of those in doubt. @returns how many */
export const decideDoubts = async (
  tx: Tx,
  issueId: string,
  { state, at, by }: { state: 'accepted' | 'ready'; at: Date; by: string | null },
): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('newsletterDelivery')
    .set({ state, at, dueAt: at, decidedBy: by })
    .where('issueId', '=', issueId)
    .where('state', '=', 'in_doubt')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const isUnderWay = async (tx: Tx | Db, issueId: string): Promise<boolean> =>
  (await tx
    .selectFrom('newsletterDelivery')
    .select('issueId')
    .where('issueId', '=', issueId)
    .where('state', 'in', ['ready', 'claimed', 'handing_over', 'deferred'])
    .limit(1)
    .executeTakeFirst()) !== undefined

/** What a returned letter says of one that was taken: the address is bad after all. */
export const markReturned = async (
  tx: Tx,
  { issueId, subscriberId, codes, at }: { issueId: string; subscriberId: string; codes: string; at: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('newsletterDelivery')
    .set({ state: 'bounced', codes, at })
    .where('issueId', '=', issueId)
    .where('subscriberId', '=', subscriberId)
    .where('state', 'in', ['accepted', 'in_doubt', 'handing_over'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Issues that a reader was written to in. */
export const issuesOf = async (db: Db, subscriberId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('newsletterDelivery')
      .select('issueId')
      .where('subscriberId', '=', subscriberId)
      .execute()
  ).map(({ issueId }) => issueId)

/** Forgets to whom an issue went, a while after it was done; its sums are kept. */
export const forgetLedger = (db: Db, doneBefore: Date) =>
  sql`
    delete from newsletter_delivery using newsletter_issue issue
    where issue.id = issue_id and issue.done_at < ${doneBefore}`.execute(db)

/** Who holds a batch is still there. */
export const hold = (
  db: Db,
  { issueId, batch, leaseUntil }: { issueId: string; batch: string; leaseUntil: Date },
) =>
  db
    .updateTable('newsletterDelivery')
    .set({ leaseUntil })
    .where('issueId', '=', issueId)
    .where('batch', '=', batch)
    .where('state', 'in', ['claimed', 'handing_over'])
    .execute()

/** Readers who are still written to although their address turned out bad. */
export const unsettledBounces = (db: Db) =>
  db
    .selectFrom('newsletterDelivery as row')
    .innerJoin('newsletterSubscriber as reader', 'reader.id', 'row.subscriberId')
    .select(['row.issueId', 'row.subscriberId', 'row.codes'])
    .where('row.state', '=', 'bounced')
    .where('reader.endedAt', 'is', null)
    .limit(1_000)
    .execute()
