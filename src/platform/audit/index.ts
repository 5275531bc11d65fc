import '../db'
import { randomBytes } from 'node:crypto'
import type { ColumnType, Generated } from 'kysely'
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

export interface NewEvent {
  at: Date
  actor: Actor
  subject: { kind: string; id: string }
  kind: string
  why?: string | undefined
  /** Facts about the change. Never a text that a person wrote: that has its own row. */
  data?: Record<string, unknown>
}

/** Writes what happened, in the transaction of what happened. */
export const record = async (tx: Tx, event: NewEvent): Promise<void> => {
  await tx
    .insertInto('event')
    .values({
      id: newId(),
      at: event.at,
      actorKind: event.actor.kind,
      actorId: event.actor.kind === 'staff' ? event.actor.id : null,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      kind: event.kind,
      why: event.why ?? null,
      data: JSON.stringify(event.data ?? {}),
      salt: randomBytes(16),
    })
    .execute()
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
