import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts, searchPublished } from '~/features/contributions'
import { listProcesses } from '~/features/processes'
import { promise } from '~/features/strategy'
import { MUNICIPALITY_CODES } from '~/kernel/place'
import { loadDemo } from '~/main/demo'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { INSPEL, WAITING } from './inspel'

let testing: Testing
beforeAll(async () => {
  testing = await openTestDatabase()
  expect(await loadDemo(testing.context)).toBe(true)
})
afterAll(() => testing.close())

test('the demo is loaded once', async () => {
  expect(await loadDemo(testing.context)).toBe(false)
  expect(await listProcesses(testing.context.db)).toHaveLength(1)
})

test('received = published + withheld + merged + removed, and some wait to be read', async () => {
  const all = (await accounts(testing.context.db)).map((row) => row.accounts)
  const sum = (key: 'received' | 'published' | 'withheld' | 'merged' | 'removed' | 'waiting') =>
    all.reduce((total, one) => total + one[key], 0)
  expect(sum('received')).toBe(INSPEL.length + WAITING.length)
  expect(sum('received')).toBe(sum('published') + sum('withheld') + sum('merged') + sum('removed'))
  expect(sum('waiting')).toBe(WAITING.length)
})

test('every municipality is heard', () => {
  expect(new Set(INSPEL.map((one) => one.place))).toEqual(new Set(MUNICIPALITY_CODES))
})

test('the promise is nearly kept, and what is left is counted', async () => {
  const [process] = await listProcesses(testing.context.db)
  const kept = await promise(testing.context.db, process!.id)
  expect(kept.answered).toBeGreaterThan(kept.received * 0.85)
  expect(kept.answered).toBeLessThan(kept.received)
  expect(kept.oldestUnanswered).not.toBeNull()
})

test('what waits, was withheld or masked is not found by anyone', async () => {
  for (const q of ['rektorn', 'replokalen', '174']) {
    expect((await searchPublished(testing.context.db, { q })).rows).toEqual([])
  }
})
