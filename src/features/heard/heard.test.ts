import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeSender, receive, withhold } from '~/features/contributions'
import { holdMeeting } from '~/features/meetings'
import type { AgeBand } from '~/kernel/place'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { askingProcess } from '../../../test/lib/asking'
import { rowsOf, unheard } from './domain'
import { heardOf, metIn } from './queries'

const system = { kind: 'system' } as const
let testing: Testing
let processId = ''
let wayInId = ''

beforeAll(async () => {
  testing = await openTestDatabase()
  const words = { sv: 'Provet' }
  ;({ processId, wayInId } = await askingProcess(testing.context, 'provet', words))
})
afterAll(() => testing.close())

const say = async (municipality: string | undefined, age?: AgeBand): Promise<string> => {
  const input = { wayInId, text: 'Något', language: 'sv', idempotencyKey: randomUUID() } as const
  const done = await receive(testing.context, input)
  if (!done.ok) throw new Error(done.reason)
  await describeSender(testing.context, done.value.contributionId, { municipality, age })
  return done.value.contributionId
}

test('a group is held against its share of the people, and half of it is the line', () => {
  const rows = rowsOf([
    { key: 'A', people: 100, inspel: 60 },
    { key: 'B', people: 100, inspel: 14 },
    { key: 'C', people: 100, inspel: 30 },
    { key: 'D', people: 100, inspel: 16 },
    { key: 'E', people: 100, inspel: 30 },
  ])
  expect(rows.map(({ standing }) => standing)).toEqual(['fair', 'under_half', 'fair', 'under', 'fair'])
  expect(rows[0]?.expected).toBe(30)
  expect(unheard(rows).map(({ key }) => key)).toEqual(['B'])
})

test('a small number is kept back with the next smallest, is not told by its standing, and stands among what to do', () => {
  const rows = rowsOf([
    { key: 'few', people: 200, inspel: 2 },
    { key: 'tiny', people: 10, inspel: 9 },
    { key: 'many', people: 300, inspel: 80 },
  ])
  expect(rows.map(({ inspel }) => inspel)).toEqual([null, null, 80])
  expect(rows.map(({ standing }) => standing)).toEqual(['few', 'small', 'fair'])
  expect(unheard(rows).map(({ key }) => key)).toEqual(['few'])
})

test('where no meeting was counted nothing is kept back: there is nothing to keep', () => {
  const rows = rowsOf([
    { key: 'A', people: 100, inspel: 30, met: 40 },
    { key: 'B', people: 100, inspel: 30 },
    { key: 'C', people: 100, inspel: 30, met: 3 },
    { key: 'D', people: 100, inspel: 30, met: 12 },
  ])
  expect(rows.map(({ met }) => met)).toEqual([40, undefined, null, null])
})

test('with few inspel in all nothing is said of anybody', () => {
  const rows = rowsOf([
    { key: 'A', people: 10, inspel: 40 },
    { key: 'B', people: 1_000, inspel: 6 },
  ])
  expect(rows.map(({ standing }) => standing)).toEqual(['unknown', 'unknown'])
  expect(unheard(rows)).toEqual([])
})

test('two that differ only in numbers kept back look the same', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.nat(4), (a, b) => {
      const rows = (first: number, second: number) =>
        rowsOf([
          { key: 'A', people: 400, inspel: first },
          { key: 'B', people: 300, inspel: second },
          { key: 'C', people: 300, inspel: 60 },
          { key: 'D', people: 300, inspel: 70 },
        ]).filter(({ inspel }) => inspel === null)
      if (a + b < 5 || a + b === 8) return
      expect(rows(a, b)).toEqual(rows(b, a))
    }),
  )
})

test('withheld inspel are not counted, nor is a guess made for who did not say', async () => {
  await say('2521', '65+')
  await say('2521')
  await say(undefined, '16-24')
  const hidden = await say('2584', '0-15')
  await withhold(testing.context, hidden, 'Nämner någon', system)
  const heard = await heardOf(testing.context.db, processId)
  expect(Object.fromEntries(heard.places)).toEqual({ 2521: 2 })
  expect(heard.placeless).toBe(1)
  expect(Object.fromEntries(heard.ages)).toEqual({ '65+': 1, '16-24': 1 })
  expect(heard.ageless).toBe(1)
})

test('people at meetings are those that somebody has counted', async () => {
  const about = {
    wayInId,
    municipalityCode: '2505',
    venue: 'Folkets hus',
    title: { sv: 'Möte' },
    summary: [],
  }
  const at = { startsAt: new Date('2026-01-10T17:00:00Z'), endsAt: new Date('2026-01-10T19:00:00Z') }
  const hold = (slug: string, participants: number | null) =>
    holdMeeting(testing.context, processId, { ...about, ...at, slug, kind: 'dialogue', participants }, system)
  await hold('forsta', 18)
  await hold('andra', 14)
  await hold('oraknat', null)
  expect(Object.fromEntries(await metIn(testing.context.db, processId))).toEqual({ 2505: 32 })
})
