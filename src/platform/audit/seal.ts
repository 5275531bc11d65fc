import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, inTransaction, type Tx } from '~/platform/db'

const BATCH = 500
const START = Buffer.alloc(32)

interface Content {
  id: string
  at: Date
  actorKind: string
  actorId: string | null
  subjectKind: string
  subjectId: string
  kind: string
  why: string | null
  data: unknown
  salt: Buffer | null
}

/** Keys in order, so that the same data always reads the same. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

// The salt keeps a removed text from being guessed out of its hash.
const contentHash = ({ salt, at, ...event }: Content): Buffer => {
  const { id, actorKind, actorId, subjectKind, subjectId, kind, why, data } = event
  const rest = { id, actorKind, actorId, subjectKind, subjectId, kind, why, data }
  return createHash('sha256')
    .update(salt ?? Buffer.alloc(0))
    .update(canonical({ ...rest, at: at.toISOString() }))
    .digest()
}

const chained = (before: Buffer, content: Buffer): Buffer =>
  createHash('sha256').update(before).update(content).digest()

const columns = [
  'id',
  'at',
  'actorKind',
  'actorId',
  'subjectKind',
  'subjectId',
  'kind',
  'why',
  'data',
  'salt',
] as const

const lastSeal = (tx: Tx) =>
  tx.selectFrom('eventSeal').selectAll().orderBy('position', 'desc').limit(1).executeTakeFirst()

/**
 * Chains the events written since last time, in order of their keys. One process does it at a time;
 * it stands outside the events' own transactions, so that no inspel waits for another.
 * @returns how many were sealed
 */
export const sealEvents = (db: Db): Promise<number> =>
  inTransaction(db, async (tx) => {
    await sql`lock table event_seal in share row exclusive mode`.execute(tx)
    const events = await tx
      .selectFrom('event')
      .select([...columns])
      .where('sealed', '=', false)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (events.length === 0) return 0
    const last = await lastSeal(tx)
    let position = last?.position ?? 0
    let chainHash = last?.chainHash ?? START
    const seals = events.map((event) => {
      const content = contentHash(event)
      chainHash = chained(chainHash, content)
      return { position: ++position, eventId: event.id, contentHash: content, chainHash }
    })
    await tx.insertInto('eventSeal').values(seals).execute()
    const ids = events.map((event) => event.id)
    await tx.updateTable('event').set({ sealed: true }).where('id', 'in', ids).execute()
    return events.length
  })

/** Seals everything that was written until now, however much. */
export const sealAll = async (db: Db): Promise<void> => {
  while ((await sealEvents(db)) === BATCH);
}

/** How far the chain goes and what it ends with: written down elsewhere, it shows later that nothing was cut off. */
export interface ChainHead {
  position: number
  hash: string
}

export type Verdict =
  | { ok: true; sealed: number; emptied: number; head: ChainHead }
  | { ok: false; position: number; why: string }

const isEmptied = ({ salt, why, data }: { salt: unknown; why: unknown; data: unknown }): boolean =>
  salt === null && why === null && canonical(data) === '{}'

/** Events that say they are sealed and lack their seal: the end of the chain was cut off. */
const unchained = (db: Db) =>
  db
    .selectFrom('event')
    .leftJoin('eventSeal', 'eventSeal.eventId', 'event.id')
    .select('event.id')
    .where('event.sealed', '=', true)
    .where('eventSeal.position', 'is', null)
    .limit(1)
    .executeTakeFirst()

/**
 * Walks the chain: every sealed event must be there as it was. One emptied under a retention decision
 * (no data, no reason, no salt left) is counted, and its hash still holds the chain together.
 * With the head of an earlier walk, that one must be a part of the chain.
 */
export const verifyChain = async (db: Db, earlier?: ChainHead): Promise<Verdict> => {
  let before: Buffer = START
  let position = 0
  let emptied = 0
  for (;;) {
    const seals = await db
      .selectFrom('eventSeal')
      .leftJoin('event', 'event.id', 'eventSeal.eventId')
      .select(['eventSeal.position', 'eventSeal.contentHash', 'eventSeal.chainHash'])
      .select(columns.map((column) => `event.${column}` as const))
      .where('eventSeal.position', '>', position)
      .orderBy('eventSeal.position')
      .limit(BATCH)
      .execute()
    for (const seal of seals) {
      if (seal.position !== position + 1)
        return { ok: false, position: position + 1, why: 'a seal is missing' }
      position = seal.position
      if (!seal.id) return { ok: false, position, why: 'the event is missing' }
      if (isEmptied(seal)) emptied++
      else if (!contentHash(seal as Content).equals(seal.contentHash)) {
        return { ok: false, position, why: 'the event was altered' }
      }
      if (!chained(before, seal.contentHash).equals(seal.chainHash)) {
        return { ok: false, position, why: 'the chain is broken' }
      }
      before = seal.chainHash
      if (earlier?.position === position && earlier.hash !== before.toString('hex'))
        return { ok: false, position, why: 'it is another chain than the one written down' }
    }
    if (seals.length < BATCH) break
  }
  if ((earlier?.position ?? 0) > position || (await unchained(db)))
    return { ok: false, position: position + 1, why: 'the end is missing' }
  return { ok: true, sealed: position, emptied, head: { position, hash: before.toString('hex') } }
}
