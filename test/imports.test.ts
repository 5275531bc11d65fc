import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { foundProcess, processBySlug } from '~/features/processes'
import { importDecidim, importPolis } from '~/features/records'
import { answersFor } from '~/features/strategy'
import { runCommand } from '~/main/cli'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { SAMPLE } from './lib/polis'

const system = { kind: 'system' } as const
const folder = mkdtempSync(join(tmpdir(), 'inspel-imports-'))
let testing: Testing

beforeAll(async () => {
  testing = await openTestDatabase()
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await testing.close()
  rmSync(folder, { recursive: true, force: true })
})

const textsOf = async (slug: string): Promise<string[]> => {
  const { rows } = await testing.pool.query(
    `select c.body from contribution c join process p on p.id = c.process_id where p.slug = $1
     order by c.received_at, c.id`,
    [slug],
  )
  return rows.map((row) => row.body)
}

const HEADER =
  'timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,group-informed-consensus,comment-body'

const polis = (slug: string, lines: string[], header = HEADER) =>
  importPolis(testing.context, { slug, comments: [header, ...lines].join('\n'), summary: '' }, system)

test('damaged rows of Polis are told by line with what is wrong, and every other row is kept', async () => {
  const done = await polis('skadad', [
    '1726860676783,1,0,5,0,1,false,true,0.1,Free, fair and "open" meetings',
    '1726860676784,2,0,5,0,1,false,true,0.1,"A quote left open',
    '1726860676785,3,0,5,0,1,false,true,0.1,"Two lines,\nin one statement"',
    'yesterday,4,0,5,0,1,false,true,0.1,No time',
    '1726860676786,5,0',
    '1726860676787,6,0,5,0,7,false,true,0.1,Unknown state',
    '1726860676788,7,0,5,0,1,false,true,0.1,=SUM(A1:A9)',
    '1726860676788,7,0,5,0,1,false,true,0.1,The same id again',
    '1726860676789,8,0,5,0,1,false,true,0.1,Bad \u0000 character',
    `1726860676790,9,0,5,0,1,false,true,0.1,${'x'.repeat(100_001)}`,
    '1726860676791,10,0,5,0,1,false,true,0.1,6" pipes',
    '1726860676792,11,0,5,0,1,false,true,0.1,"open to the end',
  ])
  expect(done.damaged).toEqual([
    { line: 3, fault: 'columns' },
    { line: 6, fault: 'time' },
    { line: 7, fault: 'columns' },
    { line: 8, fault: 'state' },
    { line: 10, fault: 'twice' },
    { line: 11, fault: 'characters' },
    { line: 12, fault: 'long' },
    { line: 14, fault: 'columns' },
  ])
  expect(await textsOf('skadad')).toEqual([
    'Free, fair and "open" meetings',
    'Two lines,\nin one statement',
    '=SUM(A1:A9)',
    '6" pipes',
  ])
})

test("the older layout of Polis's export, with other columns, is read too", async () => {
  const header = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'
  const row = '1518501496471,Tue Feb 13 12:58:16 WIB 2018,895,1756,48,8,1,"Smallhouse Rd, widened"'
  expect(await polis('aldre', [row], header)).toMatchObject({ added: 1, damaged: [] })
  expect(await textsOf('aldre')).toEqual(['Smallhouse Rd, widened'])
})

test('a file without the columns, and an address that is taken, are refused whole', async () => {
  await expect(polis('fel', ['a,b'], 'x,y')).rejects.toThrow('no column timestamp')
  expect(await processBySlug(testing.context.db, 'fel')).toBeUndefined()
  const words = { sv: 'Regionens egen' }
  const own = { slug: 'egen', title: words, summary: words, language: 'sv', phases: [], waysIn: [] }
  await foundProcess(testing.context, own, system)
  await expect(polis('egen', [])).rejects.toThrow('another process at egen')
})

test('a file without rows makes an empty process, and later statements join it', async () => {
  expect(await polis('vaxer', [])).toMatchObject({ added: 0, damaged: [] })
  const old = '1518501496471,1,0,5,0,1,false,true,0.1,Long ago'
  expect(await polis('vaxer', [old])).toMatchObject({ added: 1, damaged: [] })
})

const decidim = (slug: string, csv: string) => importDecidim(testing.context, { csv, slug }, system)

test('a damaged row of Decidim costs that row only', async () => {
  const csv = [
    'id;title/sv;body/sv;published_at;withdrawn',
    '1;A;Text ett;2026-01-01T10:00:00Z;',
    '2;B;"Öppet citat;2026-01-02T10:00:00Z;',
    '3;C;"C sa: ""ja"";\nrad två";2026-01-03T10:00:00Z;',
    ';D;Utan id;2026-01-04T10:00:00Z;',
    '5;E;Fel \u0000;2026-01-05T10:00:00Z;',
    '6;F;Fel tid;snart;',
    '7;G;Återtaget;2026-01-07T10:00:00Z;true',
  ].join('\n')
  const done = await decidim('forslag', csv)
  expect(done.damaged).toEqual([
    { line: 3, fault: 'columns' },
    { line: 6, fault: 'key' },
    { line: 7, fault: 'characters' },
    { line: 8, fault: 'time' },
  ])
  expect(await textsOf('forslag')).toEqual(['A\n\nText ett', 'C sa: "ja";\nrad två', 'G\n\nÅtertaget'])
  const { rows } =
    await testing.pool.query(`select state from standing where reason is not null and state = 'withheld'
    and contribution_id in (select id from contribution where origin = 'decidim' and origin_key = '7')`)
  expect(rows).toHaveLength(1)
})

test('proposals may join a process that is there, a newer export adds to it, and an answer comes once', async () => {
  const header = 'id;body/sv;published_at;state;answer/sv'
  const first = '1;Fler tåg;2025-05-01T10:00:00Z;accepted;Vi beställer fler tåg.'
  expect(await decidim('egen', [header, first].join('\n'))).toMatchObject({ added: 1 })
  const newer = '2;Fler bussar;2026-06-01T10:00:00Z;;'
  expect(await decidim('egen', [header, first, newer].join('\n'))).toMatchObject({
    added: 1,
    known: 1,
    damaged: [],
  })
  const process = await processBySlug(testing.context.db, 'egen')
  const { rows } = await testing.pool.query(
    `select id from contribution where process_id = $1 and origin_key = '1'`,
    [process?.id],
  )
  const answers = await answersFor(testing.context.db, { contributionId: rows[0].id })
  expect(answers.map(({ text }) => text)).toEqual(['Vi beställer fler tåg.'])
})

const said = async (name: string, ...args: string[]) => {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const code = await runCommand(name, args, { INSPEL_DATA: testing.dataDir, LOG_LEVEL: 'silent' })
  const result = { code, out: out.mock.calls.join('\n'), err: err.mock.calls.join('\n') }
  vi.restoreAllMocks()
  return result
}

test('the command line works beside a running Inspel, and its exit code tells how it went', async () => {
  const bad = join(folder, 'no-columns')
  mkdirSync(bad)
  writeFileSync(join(bad, 'comments.csv'), 'a,b\n1,2\n')
  expect(await said('import', 'polis', resolve(SAMPLE))).toMatchObject({
    code: 3,
    out: expect.stringContaining('8 added, 0 known already, 3 left out\n  line 5 '),
  })
  expect(await said('import', 'polis', bad)).toMatchObject({
    code: 1,
    err: expect.stringContaining('no column'),
  })
  expect(await said('import', 'polis', join(folder, 'none'))).toMatchObject({
    code: 1,
    err: expect.stringContaining("Can't read"),
  })
  expect(await said('export', 'decidim', join(folder, 'x.csv'), '--process', 'none')).toMatchObject({
    code: 1,
  })
  expect(await said('export', 'decidim', join(folder, 'x.csv'), '--process', 'polis-sample')).toMatchObject({
    code: 0,
    out: expect.stringContaining('6 inspel written'),
  })
  expect(await said('backup', join(folder, 'copy'))).toMatchObject({ code: 0 })
  expect(await said('restore', join(folder, 'copy'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('Stop it'),
  })
  expect(await said('verify')).toMatchObject({ code: 0, out: expect.stringContaining('holds') })
  expect(await said('nonsense')).toMatchObject({ code: 2, err: expect.stringContaining('Usage') })
  expect(await said('help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage') })
})
