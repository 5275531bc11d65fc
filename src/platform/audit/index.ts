import '../db'
import { randomBytes } from 'node:crypto'
import { type ColumnType, type Generated, type RawBuilder, sql } from 'kysely'
import { newId } from '~/kernel/ids'
import type { Db, Tx } from '~/platform/db'

export { remembered } from './remembered'

declare module '~/platform/db' {
  interface Tables {
    event: EventTable
    eventSeal: { position: number; eventId: string; contentHash: Buffer; chainHash: Buffer }
  }
}

interface EventTable {
  id: string
  at: Date
  actorKind: 'citizen' | 'staff' | 'system'
  actorId: string | null
  subjectKind: string
  subjectId: string
  kind: string
  why: string | null
  data: ColumnType<Record<string, unknown>, string, string>
  salt: Buffer | null
  sealed: Generated<boolean>
}

export type Actor = { kind: 'citizen' } | { kind: 'system' } | { kind: 'staff'; id: string }

/** The key of the person who acts, where a row keeps it; the system and citizens have none. */
export const staffIdOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null)

export interface NewEvent {
  at: Date
  actor: Actor
  subject: { kind: string; id: string }
  kind: string
  why?: string | undefined
  /** Facts about the change. Never a text that a person wrote: that has its own row. */
  data?: Record<string, unknown>
}

const rowOf = (event: NewEvent) => ({
  id: newId(),
  at: event.at,
  actorKind: event.actor.kind,
  actorId: staffIdOf(event.actor),
  subjectKind: event.subject.kind,
  subjectId: event.subject.id,
  kind: event.kind,
  why: event.why ?? null,
  data: JSON.stringify(event.data ?? {}),
  salt: randomBytes(16),
})

/** Writes what happened, in the transaction of what happened. */
export const record = async (tx: Tx, event: NewEvent): Promise<void> => {
  await tx.insertInto('event').values(rowOf(event)).execute()
}

/**
 * The same as a part of a statement (`with … as ${recordFor(event, 'added')}`): written when the named part
 * before it returned a row. For what must be one round trip.
 */
export const recordFor = (event: NewEvent, part: string): RawBuilder<Record<string, unknown>> => {
  const row = rowOf(event)
  return sql<Record<string, unknown>>`(
    insert into event (id, at, actor_kind, actor_id, subject_kind, subject_id, kind, why, data, salt)
    select ${row.id}::uuid, ${row.at}::timestamptz, ${row.actorKind}, ${row.actorId}::uuid, ${row.subjectKind},
      ${row.subjectId}::uuid, ${row.kind}, ${row.why}, ${row.data}::jsonb, ${row.salt}::bytea
    from ${sql.ref(part)})`
}

export interface PastEvent {
  at: Date
  actorKind: EventTable['actorKind']
  kind: string
  why: string | null
}

/** What happened to one thing, oldest first. */
export const historyOf = (db: Db, subjectKind: string, subjectId: string): Promise<PastEvent[]> =>
  db
    .selectFrom('event')
    .select(['at', 'actorKind', 'kind', 'why'])
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', subjectId)
    .orderBy('at')
    .orderBy('id')
    .execute()
