import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startGlossary } from '~/features/glossary'
import { exportTo, importDecidim, importPolis } from '~/features/records'
import { readCsv } from '~/features/records/commands'
import { DECIDIM_COLUMNS, fromDecidimRow, POLIS_ROW, toDecidimRow } from '~/features/records/domain'
import { extentOfDatasets } from '~/features/records/queries'
import { DATASET_NAMES } from '~/features/records/schema'
import { guard, unguard } from '~/kernel/cells'
import { loadDemo } from '~/main/demo'
import { web } from '~/main/web'
import { openDatabase } from '~/platform/db'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { samplePolis } from './lib/polis'

const system = { kind: 'system' } as const
const folder = mkdtempSync(join(tmpdir(), 'inspel-records-'))
let testing: Testing

beforeAll(async () => {
  testing = await openTestDatabase()
  await startGlossary(testing.context)
  await loadDemo(testing.context)
})
afterAll(async () => {
  await testing.close()
  rmSync(folder, { recursive: true, force: true })
})

const textsOf = async (slug: string) =>
  (
    await testing.context.db
      .selectFrom('contribution')
      .innerJoin('process', 'process.id', 'contribution.processId')
      .leftJoin('standing', 'standing.contributionId', 'contribution.id')
      .select(['contribution.body', 'contribution.receivedAt', 'standing.state'])
      .where('process.slug', '=', slug)
      .orderBy('contribution.receivedAt')
      .execute()
  ).map(({ body, state }) => `${state ?? 'waiting'}: ${body}`)

const WHOLE = [
  'published: Keep the bus to the village',
  'published: A hall that is warm, open and free',
  'published: More trees, fewer parking lots, and "real" sidewalks',
  'withheld: Somebody ought to be fired',
  'waiting: Nobody has read this yet',
  'published: Two lines\nof one thought',
  'published: He said "stay" and we did',
  'published: Let the river be 👩‍👩‍👧',
]

test('an import that was cut off is completed by the next, each statement once, and damaged rows are told by line', async () => {
  const files = samplePolis()
  const cut = { ...files, comments: files.comments.split('\n').slice(0, 4).join('\n') }
  expect((await importPolis(testing.context, cut, system)).added).toBe(3)
  const whole = await importPolis(testing.context, files, system)
  expect(whole).toMatchObject({ added: 5, known: 3 })
  expect(whole.damaged.map(({ line }) => line)).toEqual([5, 10, 11])
  expect(await textsOf('polis-sample')).toEqual(WHOLE)
})

test('a second import changes nothing', async () => {
  const count = () => testing.pool.query('select count(*) from event').then(({ rows }) => rows[0].count)
  const before = await count()
  expect(await importPolis(testing.context, samplePolis(), system)).toMatchObject({ added: 0, known: 8 })
  expect(await count()).toBe(before)
  expect(await textsOf('polis-sample')).toEqual(WHOLE)
})

test('no row of any file makes the reader stop, and what is read is in the file', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      const good = '1726860676783,2,1,the last one'
      const file = ['timestamp,comment-id,moderated,comment-body', ...lines, good].join('\n')
      const { rows } = readCsv(file, { rowStart: POLIS_ROW, lastColumnIsFree: true })
      expect(rows.at(-1)?.cells?.['comment-body']).toContain('the last one')
    }),
  )
})

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=SUM(A1)', "'=1", '+46', '-', '@x', "''-", '"a";b', 'rad\nrad', ' mellanslag '),
)

test('no cell is run by a spreadsheet, and each is given back exactly', () => {
  fc.assert(
    fc.property(hostile, (cell) => {
      expect(guard(cell)).not.toMatch(/^[=+\-@\t\r]/)
      expect(unguard(guard(cell))).toBe(cell)
    }),
  )
})

test("a text goes out under Decidim's columns and comes back as it was", () => {
  fc.assert(
    fc.property(
      hostile.filter((text) => text.trim() !== ''),
      (text) => {
        const row = toDecidimRow({
          id: 'x',
          processId: 'p',
          processUrl: 'u',
          wayInId: 'w',
          text,
          language: 'sv',
          themes: ['Resor'],
          place: 'Pajala',
          outcome: 'partly',
          answer: 'Ja',
          answeredAt: new Date(0),
          reference: 'r',
          publishedAt: new Date(0),
          url: 'u',
          meetingUrl: null,
        })
        const csv = stringify([[...DECIDIM_COLUMNS], row], { delimiter: ';' })
        const [back] = parse(csv, { columns: true, delimiter: ';' }) as Record<string, string>[]
        expect(fromDecidimRow(back!)).toMatchObject({ text, language: 'sv', state: 'accepted', answer: 'Ja' })
      },
    ),
  )
})

test('our inspel, written for Decidim and read again, are the same, once', async () => {
  const path = join(folder, 'ut.csv')
  await exportTo(testing.context, ['decidim', path, '--process', 'strategi-2040'])
  const csv = readFileSync(path, 'utf8')
  const published = await testing.context.db
    .selectFrom('publication')
    .innerJoin('process', 'process.id', 'publication.processId')
    .select('publication.text')
    .where('process.slug', '=', 'strategi-2040')
    .execute()
  const first = await importDecidim(testing.context, { csv, slug: 'tillbaka' }, system)
  expect(first).toMatchObject({ added: published.length, known: 0, damaged: [] })
  expect(await importDecidim(testing.context, { csv, slug: 'tillbaka' }, system)).toMatchObject({ added: 0 })
  const back = (await textsOf('tillbaka')).map((line) => line.replace('published: ', ''))
  expect(back.sort()).toEqual(published.map((row) => row.text).sort())
})

const get = async (path: string): Promise<string> => {
  const answer = await web(testing.context).request(`${testing.context.config.publicUrl}${path}`)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

test('every dataset keeps to its own schema, and its CSV has the same rows', async () => {
  for (const name of DATASET_NAMES) {
    const data = JSON.parse(await get(`/oppna-data/${name}.json`))
    const schema = JSON.parse(await get(`/oppna-data/schema/${name}.json`))
    const checked = z.fromJSONSchema(schema).safeParse(data)
    expect(checked.error?.issues ?? [], name).toEqual([])
    expect(data.rows.length, name).toBeGreaterThan(0)
    const csv = parse(await get(`/oppna-data/${name}.csv`), { columns: true }) as Record<string, string>[]
    expect(csv.length, name).toBe(data.rows.length)
    for (const [index, row] of csv.entries()) {
      for (const [column, cell] of Object.entries(row))
        expect(unguard(cell)).toBe(String(data.rows[index][column] ?? ''))
    }
  }
})

test('a link leads from something in the files to something in the files', async () => {
  const ids = async (name: string) =>
    new Set((JSON.parse(await get(`/oppna-data/${name}.json`)).rows as { id: string }[]).map((row) => row.id))
  const known = { inspel: await ids('inspel'), tema: await ids('teman'), stycke: await ids('stycken') }
  const { rows } = JSON.parse(await get('/oppna-data/lankar.json'))
  for (const link of rows as { from: string; to: string; fromKind: 'inspel'; toKind: 'tema' }[]) {
    expect(known[link.fromKind].has(link.from)).toBe(true)
    expect(known[link.toKind].has(link.to)).toBe(true)
  }
})

test('the page says how many rows each file has, and the catalogue leads to every file', async () => {
  const page = await get('/oppna-data')
  const { rows } = await extentOfDatasets(testing.context.db)
  for (const name of DATASET_NAMES) {
    expect(rows[name], name).toBe(JSON.parse(await get(`/oppna-data/${name}.json`)).rows.length)
    expect(page).toContain(`${rows[name]} rader`)
  }
  const catalogue = JSON.parse(await get('/oppna-data/catalog.jsonld'))
  const files = catalogue['dcat:dataset'].flatMap(
    (set: { 'dcat:distribution': Record<string, { '@id': string }>[] }) =>
      set['dcat:distribution'].map((file) => file['dcat:downloadURL']?.['@id']),
  )
  expect(files).toHaveLength(DATASET_NAMES.length * 2)
  for (const file of files) await get(new URL(file).pathname)
})

test('a database that goes away ends the downloads and nothing else', async () => {
  const gone = openDatabase('postgres://nobody@127.0.0.1:1/none')
  for (const file of ['inspel.csv', 'inspel.json']) {
    const answer = await web({ ...testing.context, db: gone.db }).request(`/oppna-data/${file}`)
    await expect(answer.text(), file).rejects.toThrow()
  }
  await gone.close()
  expect(await get('/oppna-data/teman.csv')).toContain('titleSv')
})
