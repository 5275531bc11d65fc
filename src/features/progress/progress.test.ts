import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundProcess } from '~/features/processes'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { actionBySlug, indicatorsOf, listActions, recordAction, recordMoney } from '.'
import { addIndicator, publishAction, recordIndicatorValue } from './commands'
import { expectedOn, paceOf, slowestOf, walkedOf } from './domain'
import { MoneyForm } from './schema'

const system = { kind: 'system' } as const
let testing: Testing
let processId: string

beforeAll(async () => {
  testing = await openTestDatabase()
  const words = { sv: 'Prov' }
  const input = { slug: 'prov', title: words, summary: words, language: 'sv', phases: [], waysIn: [] }
  processId = (await foundProcess(testing.context, input, system)).id
})
afterAll(() => testing.close())

const course = { baselineValue: 40, baselineOn: '2026-01-01', targetValue: 80, targetOn: '2030-01-01' }

test('an action shows its money and its last values to everyone once it is published', async () => {
  const made = await recordAction(
    testing.context,
    {
      processId,
      title: 'Fler bussar',
      text: 'Bussar till byarna.',
      responsible: 'Regionen',
      state: 'ongoing',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      passageIds: [],
    },
    system,
  )
  if (!made.ok) throw new Error(made.reason)
  const { id } = made.value
  const indicator = await addIndicator(
    testing.context,
    { actionId: id },
    { ...course, name: 'Turer', unit: '%', source: 'Egen' },
    system,
  )
  if (!indicator.ok) throw new Error(indicator.reason)
  await recordIndicatorValue(
    testing.context,
    indicator.value.id,
    { measuredOn: '2026-06-30', value: 44 },
    system,
  )
  await recordIndicatorValue(
    testing.context,
    indicator.value.id,
    { measuredOn: '2026-06-30', value: 45 },
    system,
  )
  const grant = { funder: 'Regionen', recipient: 'Ett bussbolag', decidedOn: '2026-02-01', purpose: 'Turer' }
  await recordMoney(testing.context, id, { ...grant, amountSek: 1_250_000, municipalityCode: '2521' }, system)
  await recordMoney(testing.context, id, { ...grant, amountSek: 250_000 }, system)
  expect(await listActions(testing.context.db, processId)).toEqual([])

  await publishAction(testing.context, id, system)
  expect((await actionBySlug(testing.context.db, 'fler-bussar'))?.money).toBe(1_500_000)
  const [shown] = await indicatorsOf(testing.context.db, { actionIds: [id] })
  expect(shown?.values.map((one) => one.value)).toEqual([45])
})

test('the pace is told against the straight line, whether the figure has to rise or to fall', () => {
  const on = (value: number) => ({ measuredOn: '2028-01-01', value })
  expect(paceOf(course, undefined)).toBe('not_measured')
  expect([35, 57, 61, 70, 80].map((value) => paceOf(course, on(value)))).toEqual([
    'behind',
    'on_track',
    'on_track',
    'ahead',
    'reached',
  ])
  const falling = { ...course, baselineValue: 80, targetValue: 40 }
  expect([90, 60, 45, 40].map((value) => paceOf(falling, on(value)))).toEqual([
    'behind',
    'on_track',
    'ahead',
    'reached',
  ])
})

test('a goal goes as the slowest of what it is measured by, and how far it has come is told as it is', () => {
  expect(slowestOf([])).toBe('not_measured')
  expect(slowestOf(['reached', 'not_measured', 'behind', 'ahead'])).toBe('behind')
  expect(slowestOf(['not_measured', 'ahead'])).toBe('ahead')
  expect(walkedOf(course, { measuredOn: '2028-01-01', value: 50 })).toEqual({ walked: 25, expected: 50 })
  expect(walkedOf(course, { measuredOn: '2028-01-01', value: 36 })?.walked).toBe(-10)
  expect(walkedOf({ ...course, targetValue: 40 }, { measuredOn: '2028-01-01', value: 40 })).toBeUndefined()
})

test('the expected value never leaves the way from baseline to target', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      const day = new Date(Date.UTC(2028, 0, 1 + days)).toISOString().slice(0, 10)
      const expected = expectedOn(course, day)
      expect(expected).toBeGreaterThanOrEqual(40)
      expect(expected).toBeLessThanOrEqual(80)
    }),
  )
})

test('amounts are taken as people write them here, and refused when they are no whole kronor', () => {
  const form = { funder: 'R', recipient: 'F', decidedOn: '2026-02-01', purpose: 'P' }
  expect(MoneyForm.parse({ ...form, amountSek: '1 250 000' }).amountSek).toBe(1_250_000)
  for (const amountSek of ['0', '-5', '1,5', 'mycket', '']) {
    expect(MoneyForm.safeParse({ ...form, amountSek }).success).toBe(false)
  }
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
