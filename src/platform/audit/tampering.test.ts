import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '~/kernel/seeded'
import { inTransaction, type Tx } from '~/platform/db'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { record } from '.'
import { sealAll, verifyChain } from './seal'

/** TAMPER_RUNS=1000 is the long run. Each changes something behind the program's back, is looked for, and is taken back. */
const RUNS = Number(process.env['TAMPER_RUNS'] ?? 120)
const EVENTS = 60
let testing: Testing
const ids: string[] = []

beforeAll(async () => {
  testing = await openTestDatabase()
  const { db } = testing.context
  for (let n = 0; n < EVENTS; n++)
    await inTransaction(db, (tx) =>
      record(tx, {
        at: new Date(1_790_000_000_000 + n * 1_000),
        actor: n % 2 ? { kind: 'staff', id: randomUUID() } : { kind: 'citizen' },
        subject: { kind: 'prov', id: randomUUID() },
        kind: 'prov.gjort',
        why: `skäl ${n}`,
        data: { n, list: [n, { deep: true }] },
      }),
    )
  await sealAll(db)
  const { rows } = await testing.pool.query<{ id: string }>(
    'select event_id as id from event_seal order by position',
  )
  ids.push(...rows.map(({ id }) => id))
})
afterAll(() => testing.close())

type Tampering = (tx: Tx, at: number, chance: () => number) => Promise<unknown>
const idAt = (position: number): string => ids[position - 1] ?? ''

const TAMPERINGS: Record<string, Tampering> = {
  'another day': (tx, at) =>
    sql`update event set at = at + interval '1 second' where id = ${idAt(at)}`.execute(tx),
  'another actor': (tx, at) =>
    sql`update event set actor_kind = 'staff', actor_id = ${randomUUID()} where id = ${idAt(at)}`.execute(tx),
  'another subject': (tx, at) =>
    sql`update event set subject_id = ${randomUUID()} where id = ${idAt(at)}`.execute(tx),
  'another kind': (tx, at) => sql`update event set kind = kind || 'x' where id = ${idAt(at)}`.execute(tx),
  'another reason': (tx, at) => sql`update event set why = 'ett annat' where id = ${idAt(at)}`.execute(tx),
  'other data': (tx, at) =>
    sql`update event set data = jsonb_set(data::jsonb, '{list,1,deep}', 'false') where id = ${idAt(at)}`.execute(
      tx,
    ),
  'another salt': (tx, at) =>
    sql`update event set salt = ${randomBytes(16)} where id = ${idAt(at)}`.execute(tx),
  'another content in the seal': (tx, at) =>
    sql`update event_seal set content_hash = ${randomBytes(32)} where position = ${at}`.execute(tx),
  'another link in the seal': (tx, at) =>
    sql`update event_seal set chain_hash = ${randomBytes(32)} where position = ${at}`.execute(tx),
  'a seal taken away': (tx, at) => sql`delete from event_seal where position = ${at}`.execute(tx),
}

class Undo extends Error {}

test(
  `${RUNS} tamperings are each found, and the first bad row is named`,
  async () => {
    const chance = seeded(14)
    const names = Object.keys(TAMPERINGS)
    const missed: string[] = []
    for (let run = 0; run < RUNS; run++) {
      const name = names[run % names.length] as keyof typeof TAMPERINGS
      const at = 1 + Math.floor(chance() * EVENTS)
      const work = inTransaction(testing.context.db, async (tx) => {
        await TAMPERINGS[name]?.(tx, at, chance)
        const verdict = await verifyChain(tx)
        if (verdict.ok || verdict.position !== at) missed.push(`${name} at ${at}: ${JSON.stringify(verdict)}`)
        throw new Undo()
      })
      await work.catch((error) => {
        if (!(error instanceof Undo)) throw error
      })
    }
    expect(missed).toEqual([])
    expect(await verifyChain(testing.context.db)).toMatchObject({ ok: true, sealed: EVENTS })
  },
  RUNS * 200 + 60_000,
)
