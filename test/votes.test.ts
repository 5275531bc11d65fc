import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { consensus, type Tally } from '~/features/opinions'
import { processBySlug } from '~/features/processes'
import { importPolis, type PolisFiles } from '~/features/records'
import { runCommand } from '~/main/cli'
import { web } from '~/main/web'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { realVotes, VOTED_SAMPLE, votedPolis } from './lib/polis'

const system = { kind: 'system' } as const
let testing: Testing

beforeAll(async () => {
  testing = await openTestDatabase()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => testing.close())

const brought = (files: PolisFiles) => importPolis(testing.context, files, system)

const page = async (path: string) => {
  const answer = await web(testing.context).request(`${testing.context.config.publicUrl}${path}`)
  return { status: answer.status, body: await answer.text() }
}

/** Every group's votes, by the statement's id in the source. */
const talliesOf = async (slug: string): Promise<Map<string, Tally[]>> => {
  const { rows } = await testing.pool.query(
    `select c.origin_key as key, g.number, coalesce(t.agrees, 0) as agrees, coalesce(t.disagrees, 0) as disagrees,
       coalesce(t.passes, 0) as passes
     from contribution c join process p on p.id = c.process_id and p.slug = $1
     join opinion_group g on g.process_id = p.id
     left join opinion_tally t on t.process_id = p.id and t.group_number = g.number and t.contribution_id = c.id
     order by c.origin_key, g.number`,
    [slug],
  )
  return Map.groupBy(rows, ({ key }) => key as string)
}

/** How many statements' consensus is that of the export's own column. */
const heldAgainst = async ({ slug, comments }: PolisFiles) => {
  const rows: Record<string, string>[] = parse(comments, { columns: true })
  const tallies = await talliesOf(slug)
  const off = rows.map(({ 'comment-id': key = '', 'group-informed-consensus': exported }) =>
    Math.abs(consensus(tallies.get(key) ?? []) - Number(exported)),
  )
  return { statements: rows.length, equal: off.filter((one) => one < 1e-9).length }
}

test('with the groups of the export, what all agree on equals its own column for every statement', async () => {
  const files = votedPolis('rostat')
  expect((await brought(files)).votes).toEqual({
    voters: 39,
    votes: 381,
    groups: 2,
    leftOut: 0,
    turned: false,
    damaged: [],
  })
  expect(await heldAgainst(files)).toEqual({ statements: 12, equal: 12 })
})

const real = realVotes()
if (real.length === 0)
  console.info(
    'No participants-votes.csv in ../shared/data/polis: the real conversations are not held against.',
  )
for (const files of real)
  test(`what all agree on equals the exported column of every real statement of ${files.slug}`, async () => {
    await brought(files)
    const { statements, equal } = await heldAgainst(files)
    expect(statements).toBeGreaterThan(0)
    expect(equal).toBe(statements)
  })

test("votes a row each in Polis's own sign are turned, the later of two counts, and groups are made of them", async () => {
  const { votes } = await brought(votedPolis('rader', 'votes.csv'))
  expect(votes).toMatchObject({ voters: 39, votes: 381, turned: true, leftOut: 0, damaged: [] })
  expect(votes?.groups).toBeGreaterThanOrEqual(2)
  const sums = async (slug: string) => {
    const { rows } = await testing.pool.query(
      `select c.origin_key, v.vote, count(*)::int as n from opinion_vote v
       join contribution c on c.id = v.contribution_id join process p on p.id = v.process_id and p.slug = $1
       group by 1, 2 order by 1, 2`,
      [slug],
    )
    return rows
  }
  expect(await sums('rader')).toEqual(await sums('rostat'))
})

test('nothing leads from a vote to a person: neither the number nor the name that the export has', async () => {
  const { rows: tables } = await testing.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  for (const { name } of tables) {
    const { rows } = await testing.pool.query(
      `select count(*)::int as n from "${name}" t where to_jsonb(t)::text like '%person-3@example%'`,
    )
    expect(rows[0].n, name).toBe(0)
  }
  const { rows: columns } = await testing.pool.query(
    `select column_name from information_schema.columns where table_name = 'opinion_voter' order by 1`,
  )
  expect(columns.map((one) => one.column_name)).toEqual(['group_number', 'id', 'process_id'])
})

test('a newer export takes the place of the earlier votes', async () => {
  const files = votedPolis('rostat')
  const [header = '', ...rows] = files.votes?.text.trim().split('\n') ?? []
  const kept = rows.filter((row) => !row.startsWith('28,'))
  const newer = { name: 'participants-votes.csv', text: [header, ...kept].join('\n') } as const
  const done = await brought({ ...files, votes: newer })
  expect(done).toMatchObject({ added: 0, known: 12, votes: { voters: 38, votes: 370 } })
  const { rows: counted } = await testing.pool.query(
    `select count(*)::int as n from opinion_vote v join process p on p.id = v.process_id and p.slug = 'rostat'`,
  )
  expect(counted[0].n).toBe(370)
})

test('votes that fit neither way are refused with their figures, and nothing is brought in', async () => {
  const files = votedPolis('annat-samtal')
  const turnedHalf = files.votes?.text
    .split('\n')
    .map((row, at) =>
      at % 2 === 0
        ? row
        : row
            .replace(/,-1(?=,|$)/g, ',§')
            .replace(/,1(?=,|$)/g, ',-1')
            .replaceAll('§', '1'),
    )
    .join('\n')
  const wrong = { name: 'participants-votes.csv', text: turnedHalf ?? '' } as const
  await expect(brought({ ...files, votes: wrong })).rejects.toThrow(
    /of \d+ votes \d+ are off as they are, \d+ with/,
  )
  expect(await processBySlug(testing.context.db, 'annat-samtal')).toBeUndefined()
  const noCounts = files.comments.replace('agrees,disagrees', 'a,d')
  await expect(brought({ ...files, comments: noCounts })).rejects.toThrow('no columns agrees and disagrees')
  const noFile = { name: 'votes.csv', text: 'a,b\n1,2\n' } as const
  await expect(brought({ ...files, votes: noFile })).rejects.toThrow('votes.csv has no column timestamp')
  expect(await processBySlug(testing.context.db, 'annat-samtal')).toBeUndefined()
})

test('damaged rows of votes cost themselves only and are told by line', async () => {
  const files = votedPolis('skadade-roster')
  const text = `${files.votes?.text.trim()}\n777,,0,0,1,1,0,5,,,,,,,,,,,\nx,,0,0,1,1,0,1,,,,,,,,,,,\n`
  const { votes } = await brought({ ...files, votes: { name: 'participants-votes.csv', text } })
  expect(votes).toMatchObject({ votes: 381 })
  expect(votes?.damaged).toEqual([
    { line: 41, fault: 'vote' },
    { line: 42, fault: 'key' },
  ])
})

test('everyone reads what the groups agree on and differ on, in words and in figures, but never what was withheld', async () => {
  const { status, body } = await page('/asikter/rostat')
  expect(status).toBe(200)
  for (const shown of [
    'Det här är grupperna överens om',
    'One ticket for all buses and trains',
    'Lower the tax on petrol',
    'Grupp A',
    'Grupp B',
    'Minst ',
    'Grupper med färre än 5 personer visas inte',
    'Grupperna är gjorda i verktyget',
  ])
    expect(body, shown).toContain(shown)
  expect(body).not.toContain('Move the office inland')
  expect((await page('/asikter/rader')).body).toContain('Grupperna räknas fram ur rösterna')
  expect((await page('/en/asikter/rostat')).body).toContain('This is what we agree on')
})

test('the list of inspel leads there where there are votes, and only there', async () => {
  const { votes: _, ...without } = votedPolis('orostat')
  await brought(without)
  expect((await page('/inspel?process=rostat')).body).toContain('/asikter/rostat')
  expect((await page('/inspel?process=orostat')).body).not.toContain('/asikter/')
  expect((await page('/asikter/orostat')).status).toBe(404)
  expect((await page('/asikter/finns-inte')).status).toBe(404)
  const listed = (await page('/sitemap/sidor-1.xml')).body
  expect(listed).toContain('/asikter/rostat<')
  expect(listed).not.toContain('/asikter/orostat')
})

test('the command line takes the votes that lie in the folder', async () => {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const environment = { INSPEL_DATA: testing.dataDir, LOG_LEVEL: 'silent' }
  const code = await runCommand('import', ['polis', VOTED_SAMPLE, '--slug', 'fran-raden'], environment)
  expect(code).toBe(0)
  expect(out.mock.calls.join('\n')).toContain('381 votes of 39 people in 2 groups')
})

test('every change left its mark in the history', async () => {
  expect(await unrecordedChanges(testing.pool)).toEqual([])
})
