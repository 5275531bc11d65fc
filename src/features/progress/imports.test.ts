import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundProcess } from '~/features/processes'
import type { Result } from '~/kernel/result'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { addIndicator, fetchDue, fetchNow, recordIndicatorValue, setGoal, setSource } from './commands'
import { dayOfPeriod, type SourceFormat } from './domain'
import { indicatorsOf, runsOf } from './queries'
import { readAnswer } from './schema'

const system = { kind: 'system' } as const
const recorded = (name: string) => readFileSync(`test/data/indicators/${name}`)

let testing: Testing
let context: Context
let server: Server
let origin: string
let now = new Date('2026-11-26T08:00:00Z')
let goalId: string
/** What the source answers just now. */
let answer: { status: number; body: Buffer | string } = { status: 200, body: '' }

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(answer.status).end(answer.body)).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  origin = `http://${host}`
  testing = await openTestDatabase()
  context = {
    ...testing.context,
    clock: { now: () => now },
    config: { ...testing.context.config, privateHosts: [host] },
  }
  const words = { sv: 'Prov' }
  const input = { slug: 'prov', title: words, summary: words, language: 'sv', phases: [], waysIn: [] }
  const { id: processId } = await foundProcess(context, input, system)
  const goal = { processId, title: 'Arbete', text: 'Alla.', passageIds: [], actionIds: [] }
  goalId = done(await setGoal(context, goal, system)).id
})
afterAll(async () => {
  server.close()
  await testing.close()
})

test('times are taken to the last day that they tell of', () => {
  const days = ['2024', '2024M02', '2024-03', '2024K1', '2024Q4', '2024-05-06', '2024M13', 'i fjol', '24']
  expect(days.map(dayOfPeriod)).toEqual([
    '2024-12-31',
    '2024-02-29',
    '2024-03-31',
    '2024-03-31',
    '2024-12-31',
    '2024-05-06',
    undefined,
    undefined,
    undefined,
  ])
})

test('Statistics Sweden’s table gives the county and its municipalities, without gaps and without others', async () => {
  const measures = await readAnswer('jsonstat', recorded('scb-jsonstat2.json'))
  expect(measures).toHaveLength(8)
  expect(measures).toContainEqual({ measuredOn: '2025-12-31', value: 81.2, place: null })
  expect(measures).toContainEqual({ measuredOn: '2023-12-31', value: 77.5, place: '2521' })
  expect(measures).not.toContainEqual(expect.objectContaining({ measuredOn: '2024-12-31', place: '2521' }))
})

test('Kolada’s values are taken for both sexes together', async () => {
  expect(await readAnswer('kolada', recorded('kolada.json'))).toEqual([
    { measuredOn: '2024-12-31', value: 81.5, place: null },
    { measuredOn: '2024-12-31', value: 82.75, place: '2580' },
  ])
})

test('a file of text is read by its headings, with numbers as they are written here', async () => {
  const file = Buffer.from('År;Kommun;Värde\n2024;Pajala;1 250,5\n2024;;12.5\n2023;Kiruna;..\n2024;Umeå;3\n')
  expect(await readAnswer('csv', file)).toEqual([
    { measuredOn: '2024-12-31', value: 1250.5, place: '2521' },
    { measuredOn: '2024-12-31', value: 12.5, place: null },
  ])
})

test('an answer that is no single series says what is wrong with it', async () => {
  const table = JSON.parse(recorded('scb-jsonstat2.json').toString())
  const kolada = JSON.parse(recorded('kolada.json').toString())
  const read = (format: SourceFormat, said: unknown) =>
    readAnswer(format, Buffer.from(typeof said === 'string' ? said : JSON.stringify(said)))
  const faults = [
    await read('jsonstat', '<html>'),
    await read('jsonstat', { ...table, size: [2, 2, 3] }),
    await read('jsonstat', { ...table, role: {}, id: ['Region', 'ContentsCode', 'X'] }),
    await read('jsonstat', { ...table, value: [] }),
    await read('kolada', { ...kolada, next_url: 'https://api.kolada.se/sida2' }),
    await read('kolada', table),
    await read('csv', 'tid;värde\n2024;mycket\n'),
    await read('csv', 'tid;värde\n2024;1\n2024;2\n'),
    await read('csv', 'tid;annat\n2024;1\n'),
    await read('csv', 'när;värde\n2024;1\n'),
  ]
  expect(faults).toEqual([
    'not_readable',
    'several',
    'no_time',
    'empty',
    'pages',
    'not_readable',
    'number',
    'several',
    'not_readable',
    'no_time',
  ])
})

const measure = async (format: SourceFormat) => {
  const course = { baselineValue: 80, baselineOn: '2023-01-01', targetValue: 85, targetOn: '2040-12-31' }
  const about = { ...course, name: `I arbete (${format})`, unit: '%', source: 'SCB' }
  const { id } = done(await addIndicator(context, { goalId }, about, system))
  done(await setSource(context, id, { address: `${origin}/tabell`, format, everyDays: 30 }, system))
  return id
}

const shown = async (id: string) =>
  (await indicatorsOf(context.db, { goalIds: [goalId] })).find((one) => one.id === id)

test('each value points to the fetching that it came with, and the same again changes nothing', async () => {
  const id = await measure('jsonstat')
  done(await recordIndicatorValue(context, id, { measuredOn: '2023-12-31', value: 79 }, system))
  answer = { status: 200, body: recorded('scb-jsonstat2.json') }
  expect(done(await fetchNow(context, id, system)).fault).toBeNull()
  done(await fetchNow(context, id, system))
  const [again, first] = await runsOf(context.db, id)
  expect([first?.readCount, first?.addedCount, first?.changedCount]).toEqual([8, 7, 1])
  expect([again?.readCount, again?.addedCount, again?.changedCount]).toEqual([8, 0, 0])
  const indicator = await shown(id)
  expect(indicator?.values.map(({ value }) => value)).toEqual([80.1, 80.4, 81.2])
  expect(indicator?.values.map(({ fetchedFrom }) => fetchedFrom)).toEqual(Array(3).fill(`${origin}/tabell`))
  expect(indicator?.places.map(({ municipalityCode, value }) => [municipalityCode, value])).toEqual([
    ['2521', 78.25],
    ['2580', 82.5],
  ])
})

test('a fetching that fails is kept with what was wrong, and takes no value away', async () => {
  const id = await measure('kolada')
  answer = { status: 200, body: recorded('kolada.json') }
  done(await fetchNow(context, id, system))
  for (const [broken, fault] of [
    [{ status: 500, body: 'fel' }, 'status'],
    [{ status: 200, body: '<html>Underhåll</html>' }, 'not_readable'],
    [{ status: 200, body: '{"values":[]}' }, 'empty'],
  ] as const) {
    answer = broken
    expect(done(await fetchNow(context, id, system)).fault).toBe(fault)
  }
  expect((await shown(id))?.values.map(({ value }) => value)).toEqual([81.5])
  const runs = await runsOf(context.db, id)
  expect(runs).toHaveLength(4)
  expect(runs[1]).toMatchObject({ fault: 'not_readable', beginning: '<html>Underhåll</html>' })
})

test('the clock fetches what is due, once for each turn, and tries again the day after a fault', async () => {
  const id = await measure('csv')
  now = new Date('2027-03-01T08:00:00Z')
  answer = { status: 200, body: 'tid;värde\n2025;81\n' }
  const due = await fetchDue(context)
  expect(due).toBeGreaterThan(0)
  expect(await fetchDue(context)).toBe(0)
  now = new Date('2027-03-02T09:00:00Z')
  answer = { status: 404, body: '' }
  // The other two could not read a CSV as their own: they are due again after a day.
  expect(await fetchDue(context)).toBe(due - 1)
  expect((await runsOf(context.db, id)).map(({ fault }) => fault)).toEqual([null])
  now = new Date('2027-04-01T09:00:00Z')
  await fetchDue(context)
  expect((await runsOf(context.db, id)).map(({ fault, faultDetail }) => [fault, faultDetail])).toEqual([
    ['status', '404'],
    [null, null],
  ])
  expect((await shown(id))?.values.map(({ value }) => value)).toEqual([81])
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
