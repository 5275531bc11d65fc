import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { foundProcess } from '~/features/processes'
import { publishGoal, recordAction, recordMoney, setGoal } from '~/features/progress'
import type { Result } from '~/kernel/result'
import { unrecordedChanges } from '~/platform/audit/testing'
import type { Context } from '~/platform/context'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { readSpreadsheet } from '~/platform/spreadsheet'
import { dropFile, keepFile, mendFile, publishFile } from './commands'
import { amountWritten, columnsMissing, dayWritten, perInhabitant, readGrants } from './domain'
import { grantById, grantsFor, moneyByMunicipality, publishedImport, rowsOfGrant } from './queries'

const system = { kind: 'system' } as const
let testing: Testing
let context: Context
let processId: string

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

beforeAll(async () => {
  testing = await openTestDatabase()
  context = testing.context
  const words = { sv: 'Prov' }
  const input = { slug: 'prov', title: words, summary: words, language: 'sv', phases: [], waysIn: [] }
  processId = (await foundProcess(context, input, system)).id
  const about = { processId, text: 'Alla når det de behöver.', passageIds: [], actionIds: [] }
  const goal = done(await setGoal(context, { ...about, title: 'Nära till allt' }, system))
  done(await publishGoal(context, goal.id, system))
})
afterAll(() => testing.close())

test('an amount is read as people here write it, and never guessed', () => {
  const read = {
    '1 234 567,50 kr': 1_234_568,
    '1\u00a0234\u202f567 kr': 1_234_567,
    '42000': 42_000,
    '1.234.567,00': 1_234_567,
    'SEK 60 000': 60_000,
    '35 500:-': 35_500,
    '1234567.5': 1_234_568,
  }
  for (const [typed, amount] of Object.entries(read)) expect(amountWritten(typed), typed).toBe(amount)
  for (const typed of ['', 'mycket', '1.234', '1,234', '-5', '1,5 mkr', '12 tkr', '5 EUR', '1 2,345', '1e9'])
    expect(amountWritten(typed), typed).toBeUndefined()
})

test('every whole amount comes back from how it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (amount) => {
      expect(amountWritten(`${amount.toLocaleString('sv-SE')} kr`)).toBe(amount)
    }),
  )
})

test('a day is read as people here write it, and only if it exists', () => {
  for (const typed of [
    '2026-05-12',
    '2026/5/12',
    '20260512',
    '12/5 2026',
    '12.5.2026',
    '12 maj 2026',
    'den 12 Maj 2026',
  ])
    expect(dayWritten(typed), typed).toBe('2026-05-12')
  for (const typed of ['2026-02-30', '31/4 2026', '12 mars', 'i maj', '12 xyz 2026', ''])
    expect(dayWritten(typed), typed).toBeUndefined()
})

test('kronor are shared by those who live there, and by nobody where nobody does', () => {
  expect(perInhabitant(1_000, 3)).toBe(333)
  expect(perInhabitant(1_000, 0)).toBe(0)
})

const HEAD = [
  'Ärendenummer',
  'Projekt',
  'Projektägare',
  'Kommun',
  'Finansiär',
  'Beviljat belopp',
  'Beslutsdatum',
  'Mål',
]
const ROW = [
  'RN 2026-1',
  'Kvällsbuss',
  'Ett bussbolag',
  'Pajala',
  'Regionen',
  '1 200 000 kr',
  '12 maj 2026',
  'Nära till allt',
]
const OTHER = ['RN 2026-2', 'Ny ugn', 'Ett bageri', '', 'Regionen och EU', '35 500,40 kr', '2026-08-25', '']

const KNOWN = { goals: [{ id: randomUUID(), slug: 'nara', title: 'Nära till allt' }], passages: [] }

test('each row says what is wrong with it, cell by cell', () => {
  const wrong = ['RN 2026-1', '', 'X', 'Stockholm', 'R', '1.234', '2026-02-30', 'Finns inte']
  const [good, bad] = readGrants([HEAD, ROW, ['', ''], wrong], KNOWN)
  expect(good).toMatchObject({
    row: 2,
    faults: [],
    grant: { municipalityCode: '2521', amountSek: 1_200_000 },
  })
  expect(bad).toMatchObject({ row: 4, grant: undefined })
  expect(bad?.faults.map(({ column, fault }) => `${column} ${fault}`)).toEqual([
    'project missing',
    'amount amount',
    'decidedOn date',
    'municipality place',
    'goal goal',
    'reference twice',
  ])
  expect(columnsMissing(HEAD)).toEqual([])
  expect(columnsMissing(['Projekt', 'Belopp'])).toEqual(['reference', 'recipient', 'funder', 'decidedOn'])
})

test('a sheet of Excel is read like a file of text', async () => {
  const cells = [
    HEAD,
    ['RN 2026-9', 'Ny bro', 'En samfällighet', 'Överkalix', 'Regionen', 250_000.5, new Date('2026-03-04')],
  ]
  const book = await writeExcel(
    cells.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value })),
    ),
  ).toBuffer()
  const grid = await readSpreadsheet(book)
  const [row] = grid.ok ? readGrants(grid.value, KNOWN) : []
  expect(row?.grant).toMatchObject({ amountSek: 250_001, decidedOn: '2026-03-04', municipalityCode: '2513' })
})

const bring = async (rows: string[][], fileName = 'stod.csv') => {
  const bytes = Buffer.from(JSON.stringify(rows))
  return (
    await keepFile(context, { fileName, bytes, grid: [HEAD, ...rows], source: 'Ärendesystemet' }, system)
  ).id
}

test('a faulty row keeps the whole file from being published, until it is mended', async () => {
  const id = await bring([ROW, OTHER.with(5, 'mycket')])
  expect(await publishFile(context, id, system)).toEqual({ ok: false, reason: 'faulty' })
  expect(await grantsFor(context.db, {})).toEqual([])
  expect(await publishedImport(context.db, id)).toBeUndefined()

  done(await mendFile(context, id, [{ row: 3, column: 'amount', text: '35 500,40 kr' }], system))
  expect(done(await publishFile(context, id, system))).toEqual({ added: 2, changed: 0, unchanged: 0 })
  const file = await publishedImport(context.db, id)
  expect(file?.mended).toEqual([{ row: 3, column: 'amount', before: 'mycket', after: '35 500,40 kr' }])
  expect(file?.rows.map(({ row, amount, amountSek }) => [row, amount, amountSek])).toEqual([
    [2, '1 200 000 kr', 1_200_000],
    [3, '35 500,40 kr', 35_500],
  ])
})

test('a published file is never changed or laid aside', async () => {
  const [{ id } = { id: '' }] = await context.db.selectFrom('grantImport').select('id').execute()
  expect(await publishFile(context, id, system)).toMatchObject({ reason: 'published' })
  expect(await mendFile(context, id, [{ row: 2, column: 'amount', text: '1' }], system)).toMatchObject({
    ok: false,
  })
  expect(await dropFile(context, id, system)).toMatchObject({ reason: 'published' })
})

test('the same file again adds nothing; a changed row changes its grant and keeps what was said before', async () => {
  expect(done(await publishFile(context, await bring([ROW, OTHER]), system))).toEqual({
    added: 0,
    changed: 0,
    unchanged: 2,
  })
  const more = ROW.with(5, '1 300 000')
  const counted = done(await publishFile(context, await bring([more], 'igen.csv'), system))
  expect(counted).toEqual({ added: 0, changed: 1, unchanged: 0 })
  const listed = await grantsFor(context.db, { q: 'kvällsbuss' })
  expect(listed.map(({ amountSek }) => amountSek)).toEqual([1_300_000])
  const said = await rowsOfGrant(context.db, listed[0]?.id ?? '')
  expect(said.map(({ outcome, amountSek }) => [outcome, amountSek])).toEqual([
    ['changed', 1_300_000],
    ['unchanged', 1_200_000],
    ['added', 1_200_000],
  ])
})

test('grants are found by words, place, funder, year and goal, with money of published actions beside them', async () => {
  const action = {
    processId,
    title: 'Småstöd',
    text: 'Stöd.',
    responsible: 'R',
    state: 'ongoing',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    passageIds: [],
  } as const
  const { id } = done(await recordAction(context, action, system))
  const grant = { funder: 'Regionen', recipient: 'En guide', decidedOn: '2025-02-01', purpose: 'Båt' }
  done(await recordMoney(context, id, { ...grant, amountSek: 777, municipalityCode: '2510' }, system))
  const count = async (filter: Parameters<typeof grantsFor>[1]) =>
    (await grantsFor(context.db, filter)).length
  expect(await count({})).toBe(2)
  expect(await count({ q: 'BAGERI ugn' })).toBe(1)
  expect(await count({ q: '%' })).toBe(0)
  expect(await count({ place: '2521' })).toBe(1)
  expect(await count({ place: null })).toBe(1)
  expect(await count({ funder: 'Regionen' })).toBe(1)
  expect(await count({ year: 2025 })).toBe(0)
  expect(await count({ goal: 'nara-till-allt' })).toBe(1)
  const sums = await moneyByMunicipality(context.db)
  expect(sums.find((row) => row.municipalityCode === '2510')).toBeUndefined()
  expect(await grantById(context.db, randomUUID())).toBeUndefined()
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
