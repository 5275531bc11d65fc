import { expect, test } from 'vitest'
import { type Course, comingOf } from './domain'

const phase = (sv: string, startsOn: string, endsOn: string) => ({ title: { sv }, startsOn, endsOn })
const phases = [
  phase('Vi lyssnar', '2026-01-01', '2026-03-31'),
  phase('Remiss', '2026-04-01', '2026-06-30'),
  phase('Fullmäktige beslutar', '2026-07-01', '2026-09-30'),
  phase('Vi gör', '2026-10-01', '2030-12-31'),
]
const DECISION = { decidedBy: 'Fullmäktige', decidedOn: '2026-09-10', caseNumber: 'X' }
const course = (parts: Partial<Course>): Course => ({
  phases,
  decision: undefined,
  responsible: [],
  receivedOn: '2026-02-01',
  today: '2026-02-02',
  ...parts,
})
const ahead = (parts: Partial<Course>) => comingOf(course(parts)).phases.map(({ title }) => title.sv)

test('what is over is not promised: only phases that have yet to end', () => {
  expect(ahead({})).toEqual(['Vi lyssnar', 'Remiss', 'Fullmäktige beslutar', 'Vi gör'])
  expect(ahead({ today: '2026-06-30' })).toEqual(['Remiss', 'Fullmäktige beslutar', 'Vi gör'])
  expect(ahead({ today: '2026-10-01' })).toEqual(['Vi gör'])
  expect(ahead({ phases: [] })).toEqual([])
})

test('a decision made before its phase ended is not to come any more', () => {
  expect(ahead({ decision: DECISION, today: '2026-09-12' })).toEqual(['Vi gör'])
})

test('who wrote after the decision came after it; who wrote the same day did not', () => {
  const came = (receivedOn: string) => comingOf(course({ decision: DECISION, receivedOn })).cameAfter
  expect([came('2026-09-09'), came('2026-09-10'), came('2026-09-11')]).toEqual([false, false, true])
  expect(comingOf(course({ receivedOn: '2029-01-01' })).cameAfter).toBe(false)
})

test('when every phase is over nothing is to come', () => {
  const coming = comingOf(course({ today: '2031-01-01' }))
  expect(coming).toMatchObject({ endedOn: '2030-12-31', last: undefined, phases: [] })
})
