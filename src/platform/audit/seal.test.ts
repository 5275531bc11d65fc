import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '~/platform/db'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { record } from '.'
import { sealAll, sealEvents, verifyChain } from './seal'

let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
  for (let i = 0; i < 20; i++) {
    await inTransaction(testing.context.db, (tx) =>
      record(tx, {
        at: new Date(),
        actor: { kind: 'system' },
        subject: { kind: 'prov', id: randomUUID() },
        kind: 'prov.gjort',
        why: `skäl ${i}`,
        data: { b: i, a: ['x', { d: 1, c: null }] },
      }),
    )
  }
  await Promise.all([sealEvents(testing.context.db), sealEvents(testing.context.db)])
})
afterAll(() => testing.close())

test('every event is sealed once, also when two processes seal at once', async () => {
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: true, sealed: 20, emptied: 0 })
  expect(await sealEvents(testing.context.db)).toBe(0)
})

test('an event altered behind our back is noticed', async () => {
  const { rows } = await testing.pool.query(`select id, why from event where why = 'skäl 7'`)
  await testing.pool.query(`update event set why = 'ett annat skäl' where id = $1`, [rows[0].id])
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: false, why: 'the event was altered' })
  await testing.pool.query(`update event set why = 'skäl 7' where id = $1`, [rows[0].id])
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: true })
})

test('an event emptied under a retention decision keeps the chain whole and is counted', async () => {
  await testing.pool.query(`update event set why = null, data = '{}', salt = null where why = 'skäl 3'`)
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: true, sealed: 20, emptied: 1 })
})

test('an event that only lost its salt is not taken for an emptied one', async () => {
  await testing.pool.query(`update event set salt = null where why = 'skäl 4'`)
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: false, why: 'the event was altered' })
  await testing.pool.query(`update event set why = null, data = '{}' where why = 'skäl 4'`)
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: true, emptied: 2 })
})

test('an end that is cut off is noticed, by the events or by a head that was written down', async () => {
  const whole = await verifyChain(testing.context.db)
  if (!whole.ok) throw new Error(whole.why)
  expect(await verifyChain(testing.context.db, whole.head)).toMatchObject({ ok: true })
  const other = { ...whole.head, hash: '00' }
  expect(await verifyChain(testing.context.db, other)).toMatchObject({ ok: false, position: 20 })
  const { rows } = await testing.pool.query('delete from event_seal where position = 20 returning event_id')
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: false, why: 'the end is missing' })
  await testing.pool.query('delete from event where id = $1', [rows[0].event_id])
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: true, sealed: 19 })
  expect(await verifyChain(testing.context.db, whole.head)).toMatchObject({ ok: false, position: 20 })
})

test('more events than one batch are sealed at once', async () => {
  await testing.pool.query(
    `insert into event (id, at, actor_kind, subject_kind, subject_id, kind, salt)
     select gen_random_uuid(), now(), 'system', 'prov', gen_random_uuid(), 'prov', '\\x01' from generate_series(1, 1200)`,
  )
  await sealAll(testing.context.db)
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: true, sealed: 1219 })
})

test('a seal taken away is noticed', async () => {
  await testing.pool.query('delete from event_seal where position = 5')
  expect(await verifyChain(testing.context.db)).toMatchObject({ ok: false, position: 5 })
})
