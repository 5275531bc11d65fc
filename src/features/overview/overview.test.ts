import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GROUP_MIN } from '~/kernel/small-groups'
import { latenessOf, underheard, wayFrom } from './domain'

const group = (key: string, heard: number, people: number) => ({ key, heard, people })

test('who is heard a fifth less than their share stands there, the least heard first', () => {
  const told = underheard([
    group('A', 80, 100),
    group('B', 30, 100),
    group('C', 10, 100),
    group('D', 40, 100),
  ])
  expect(told).toEqual([
    { key: 'C', heard: 10, expected: 40 },
    { key: 'B', heard: 30, expected: 40 },
  ])
})

test('with few heard in all nothing is said of anybody', () => {
  expect(underheard([group('A', 40, 10), group('B', 0, 1_000)])).toBeNull()
  expect(underheard([])).toBeNull()
})

test('a small number is never told', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9_000 })), { maxLength: 14 }),
      (all) => {
        const told = underheard(all.map(([heard, people], n) => group(String(n), heard, people))) ?? []
        for (const { heard } of told) expect(heard === null || heard >= GROUP_MIN).toBe(true)
      },
    ),
  )
})

test('an action is late when it is not done in time, not begun in time, or measured behind its line', () => {
  const action = { state: 'ongoing', startsOn: '2026-01-01', endsOn: '2026-06-30' } as const
  expect(latenessOf(action, false, '2026-06-30')).toBeUndefined()
  expect(latenessOf(action, true, '2026-06-30')).toBe('behind')
  expect(latenessOf(action, true, '2026-07-01')).toBe('not_done')
  expect(latenessOf({ ...action, state: 'planned' }, false, '2026-01-01')).toBeUndefined()
  expect(latenessOf({ ...action, state: 'planned' }, true, '2026-01-02')).toBe('not_begun')
  expect(latenessOf({ ...action, state: 'done' }, true, '2027-01-01')).toBeUndefined()
})

test('more, less and the same are told apart', () => {
  expect([wayFrom(1, 2), wayFrom(2, 1), wayFrom(2, 2)]).toEqual(['more', 'less', 'same'])
})
