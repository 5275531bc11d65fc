import { randomUUID } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish, receive, withhold } from '~/features/contributions'
import { createStaff } from '~/features/people'
import { newId } from '~/kernel/ids'
import { unrecordedChanges } from '~/platform/audit/testing'
import { openTestDatabase, type Testing } from '~/platform/db/testing'
import { type Routes, routes } from '~/platform/http/routes'
import { visitOf } from '~/platform/http/visit'
import { askingProcess } from '../../../test/lib/asking'
import {
  analyseDue,
  analysisStaff,
  askForRun,
  decideSuggestion,
  learnAnew,
  nextToTeach,
  similarTo,
  suggestionsFor,
} from '.'
import { latestDone, latestRuns, membersOf, pilesOf } from './queries'

const system = { kind: 'system' } as const
const strategist = { id: '', email: 's@region.example', title: 'Strateg', roles: ['strategist'] as const }
const SAID = {
  buss: [
    'bussen till byn går för sällan',
    'kvällsbussen borde vänta in tåget',
    'fler bussturer varje kväll',
    'busshållplatsen saknar väntkur',
  ],
  vård: [
    'vårdcentralen har ingen läkare',
    'väntan till sjukhuset är lång',
    'sköterskan på vårdcentralen hinner inte',
    'läkare ska finnas i inlandet',
  ],
  skola: [
    'skolan i byn ska vara kvar',
    'lärarna på skolan behöver bli fler',
    'skolmaten ska lagas på skolan',
    'eleverna behöver fler program',
  ],
  fiske: [
    'fisket i älven behöver regler',
    'nätfisket tar all lax i älven',
    'fiskekortet för älven är dyrt',
    'laxen hinner inte upp till leken',
  ],
  bredband: [
    'fibern når inte fram till huset',
    'mobilen har ingen täckning här',
    'mobilmasten behöver byggas ut',
    'bredbandet via fiber är segt',
  ],
  bostad: [
    'det finns inga hyresrätter',
    'hyran för lägenheten är för hög',
    'bygg lägenheter i centrum',
    'tomterna för nya hus är slut',
  ],
}
const CODES = Object.keys(SAID) as (keyof typeof SAID)[]
const EACH = 14

let testing: Testing
let site: Routes
let processId: string
let wayInId: string
const codeIds = new Map<string, string>()
/** Of every inspel: the code that a person would set. */
const known = new Map<string, string>()

const send = async (text: string): Promise<string> => {
  const sent = await receive(testing.context, { wayInId, text, language: 'sv', idempotencyKey: randomUUID() })
  if (!sent.ok) throw new Error(sent.reason)
  await publish(testing.context, sent.value.contributionId, system)
  return sent.value.contributionId
}

/** As the coding desk does it: the whole inspel as one statement, a mark on it, and where it stands. */
const codeAs = async (contributionId: string, code: string, at = new Date()) => {
  const statement = newId()
  const client = await testing.pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into statement (id, contribution_id, position, text, created_at) values ($1, $2, 0, 'x', $3)`,
      [statement, contributionId, at],
    )
    await client.query(
      `insert into code_mark (id, contribution_id, statement_id, code_id, at, origin) values ($1, $2, $3, $4, $5, 'human')`,
      [newId(), contributionId, statement, codeIds.get(code), at],
    )
    await client.query(
      `insert into coding_standing (contribution_id, process_id, state, at) values ($1, $2, 'coded', $3)`,
      [contributionId, processId, at],
    )
    await client.query(
      `insert into event (id, at, actor_kind, subject_kind, subject_id, kind, data, salt) values ($1, $2, 'system', 'contribution', $3, 'test.coded', '{}', '')`,
      [newId(), at, contributionId],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}

beforeAll(async () => {
  testing = await openTestDatabase()
  const { context } = testing
  ;({ processId, wayInId } = await askingProcess(context, 'prov', { sv: 'Strategi 2040' }))
  for (let n = 0; n < EACH; n++) {
    for (const code of CODES) {
      const [one, other] = [SAID[code][n % 4], SAID[code][(n + 1 + (n >> 2)) % 4]]
      known.set(await send(`${one}, ${other} i by nummer ${n}`), code)
    }
  }
  for (const [position, name] of CODES.entries()) {
    const id = newId()
    codeIds.set(name, id)
    const client = await testing.pool.connect()
    await client.query('begin')
    await client.query(
      `insert into code (id, process_id, name, colour, shape, position, created_at) values ($1, $2, $3, 1, 'circle', $4, now())`,
      [id, processId, name, position],
    )
    await client.query(
      `insert into event (id, at, actor_kind, subject_kind, subject_id, kind, data, salt) values ($1, now(), 'system', 'code', $2, 'test.code', '{}', '')`,
      [newId(), id],
    )
    await client.query('commit')
    client.release()
  }
  const person = {
    email: strategist.email,
    title: strategist.title,
    roles: ['strategist' as const],
    password: randomUUID(),
  }
  const made = await createStaff(context, person, system)
  if (!made.ok) throw new Error(made.reason)
  strategist.id = made.value.id
  site = routes()
  site.use(async (c, next) => {
    const url = new URL(c.req.url)
    c.set('visit', visitOf('sv', url.pathname, url.search.slice(1), strategist))
    await next()
  })
  site.route('/', analysisStaff(context))
})
afterAll(() => testing.close())

const ask = (kind: 'piles' | 'suggestions', seed = 4) =>
  askForRun(
    testing.context,
    { processId, kind, parameters: { seed, ...(kind === 'piles' ? { piles: 6 } : {}) } },
    system,
  )

const count = async (table: string): Promise<number> =>
  (await testing.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n

const page = async (path: string): Promise<string> => {
  const answer = await site.request(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

test('a process that nobody has made a map of says so, and how to make one', async () => {
  const body = await page('/arbete/analys?process=prov')
  expect(body).toContain('Ingen karta är gjord än')
  expect(body).toContain('Gör kartan')
})

test('asking twice is asking once; the page tells that it is on its way, without a script', async () => {
  const form = () => new URLSearchParams({ processId, kind: 'piles', piles: '6' })
  for (const _ of [1, 2]) {
    const answer = await site.request('/arbete/analys', { method: 'POST', body: form() })
    expect(answer.headers.get('location')).toBe('/arbete/analys?process=prov')
  }
  expect(await count('analysis_run')).toBe(1)
  const body = await page('/arbete/analys?process=prov')
  expect(body).toContain('En karta är på väg')
  expect(body).not.toMatch(/http-equiv="refresh"|<script/)
  const wrong = await site.request('/arbete/analys', {
    method: 'POST',
    body: new URLSearchParams({ processId, kind: 'piles', piles: '99' }),
  })
  expect(wrong.status).toBe(422)
})

test('a map sorts every published inspel into one coarse pile, and says that a pile is no theme', async () => {
  const { db } = testing.context
  expect(await analyseDue(testing.context)).toBe(1)
  const run = await latestDone(db, processId, 'piles')
  expect(run?.corpusHash).toHaveLength(32)
  const piles = await pilesOf(db, run!.id, 'coarse')
  expect(piles).toHaveLength(6)
  const all = await Promise.all(piles.map(({ id }) => membersOf(db, id, 1)))
  const ids = all.flatMap(({ rows }) => rows.map(({ contributionId }) => contributionId))
  expect(ids.sort()).toEqual([...known.keys()].sort())
  const body = await page('/arbete/analys?process=prov')
  expect(body).toContain('En hög är en ordning att läsa i, aldrig ett tema')
  for (const { words } of piles) expect(body).toContain(words.join(', '))
  const one = await page(`/arbete/analys/hog/${piles[0]!.id}`)
  expect(one).toContain('aldrig ett tema')
  for (const { text } of all[0]!.rows) expect(one).toContain(text)
  expect(await page(`/arbete/analys/korning/${run!.id}`)).toContain('Gör om med samma frö')
})

test('an inspel leads to those most like it', async () => {
  const id = [...known.keys()][0]!
  const similar = await similarTo(testing.context.db, id)
  expect(similar.length).toBeGreaterThan(2)
  expect(known.get(similar[0]!.contributionId)).toBe(known.get(id))
  expect(similar.map(({ cosine }) => cosine)).toEqual(
    similar.map(({ cosine }) => cosine).sort((a, b) => b - a),
  )
})

test('a run made again with its parameters comes to the same', async () => {
  const { db } = testing.context
  const told = async () => {
    const run = await latestDone(db, processId, 'piles')
    const { rows } = await testing.pool.query(
      `select p.kind, p.number, p.words, p.size, m.contribution_id, m.centrality, m.is_typical, m.near_ids, m.nearness
       from pile p join pile_member m on m.pile_id = p.id where p.run_id = $1 order by 1, 2, 5`,
      [run!.id],
    )
    return { id: run!.id, hash: run!.corpusHash?.toString('hex'), parameters: run!.parameters, rows }
  }
  const before = await told()
  const answer = await site.request(`/arbete/analys/korning/${before.id}/igen`, { method: 'POST' })
  expect(answer.status).toBe(303)
  await analyseDue(testing.context)
  const after = await told()
  expect(after.id).not.toBe(before.id)
  expect({ ...after, id: '' }).toEqual({ ...before, id: '' })
  // The earlier order is gone: nobody reads in two.
  expect((await testing.pool.query('select count(distinct run_id)::int as n from pile')).rows[0].n).toBe(1)
})

test('a worker that dies on the way leaves nothing half shown, and another takes the run up', async () => {
  const asked = await ask('piles')
  const before = await count('pile_member')
  const closing = new AbortController()
  // Dies in the middle of writing: the connection breaks off, and the worker is never heard of again.
  const broken = { ...testing.context, db: breakingAfterMembers() }
  await expect(analyseDue(broken, closing.signal)).rejects.toThrow('killed')
  expect(await count('pile_member')).toBe(before)
  const [run] = await latestRuns(testing.context.db, processId)
  expect(run).toMatchObject({ id: asked.ok && asked.value.id, state: 'running' })
  expect(await page('/arbete/analys?process=prov')).toContain('En karta är på väg')
  expect(await analyseDue(testing.context)).toBe(0)
  const later = { now: () => new Date(Date.now() + 120_000) }
  expect(await analyseDue({ ...testing.context, clock: later })).toBe(1)
  const [done] = await latestRuns(testing.context.db, processId)
  expect(done).toMatchObject({ id: run!.id, state: 'done', attempts: 2 })
})

/** A database that goes away with the process that uses it, once members have been written but not committed. */
const breakingAfterMembers = () => {
  let isGone = false
  const { db } = testing.context
  return db.withPlugin({
    transformQuery: ({ node }) => {
      const isWrite = JSON.stringify(node, (_, value) =>
        typeof value === 'bigint' ? String(value) : value,
      ).includes('pile_member')
      if (isGone) throw new Error('killed')
      if (isWrite) isGone = true
      return node
    },
    transformResult: async ({ result }) => {
      if (isGone) throw new Error('killed')
      return result
    },
  })
}

test('a house that closes puts its run back, and the next takes it up at once', async () => {
  await ask('piles', 9)
  const closing = new AbortController()
  const { context } = testing
  const clock = {
    now: () => {
      closing.abort()
      return new Date()
    },
  }
  expect(await analyseDue({ ...context, clock }, closing.signal)).toBe(1)
  expect((await latestRuns(context.db, processId))[0]).toMatchObject({ state: 'waiting', attempts: 0 })
  expect(await analyseDue(context)).toBe(1)
})

test('a run that has ended its worker three times is given up, and that is told in words', async () => {
  await ask('piles', 10)
  await testing.pool.query(`update analysis_run set state = 'running', attempts = 3 where state = 'waiting'`)
  expect(await analyseDue(testing.context)).toBe(0)
  expect(await page('/arbete/analys?process=prov')).toContain('Den avbröts tre gånger')
})

test('suggestions without coded inspel fail, and say what to do', async () => {
  await ask('suggestions')
  await analyseDue(testing.context)
  expect(await page('/arbete/analys/forslag?process=prov')).toContain('Ingen har kodat något inspel än')
})

test('suggestions are learnt by themselves once people have coded, shown when they help, and hidden in a blind sample', async () => {
  const { context } = testing
  const ids = [...known.keys()]
  for (const id of ids.slice(0, 60)) await codeAs(id, known.get(id)!)
  expect(await learnAnew(context)).toBe(1)
  expect(await learnAnew(context)).toBe(0)
  await analyseDue(context)
  expect(await learnAnew(context)).toBe(0)
  const open = ids.slice(60)
  for (const id of open) {
    const [first, ...rest] = await suggestionsFor(context.db, id)
    expect(rest).toHaveLength(2)
    expect(first?.codeId, known.get(id)).toBe(codeIds.get(known.get(id)!))
    expect(first?.words.length).toBeGreaterThan(0)
    expect(first?.confidence).toBeGreaterThan(rest[0]!.confidence)
  }
  expect(await suggestionsFor(context.db, ids[0]!)).toEqual([])
  const [next] = await nextToTeach(context.db, processId)
  expect(open).toContain(next)
  const body = await page('/arbete/analys/forslag?process=prov')
  expect(body).toContain('Förslagen visas')
  expect(body).toContain('Inspel på svenska')
  const sample = newId()
  await testing.pool.query(
    `insert into coding_sample (id, process_id, title, seed, drawn_at) values ($1, $2, 'Prov', 1, now())`,
    [sample, processId],
  )
  await testing.pool.query(
    `insert into coding_sample_item (sample_id, contribution_id, position) values ($1, $2, 0)`,
    [sample, open[0]],
  )
  expect(await suggestionsFor(context.db, open[0]!)).toEqual([])
  await testing.pool.query('delete from coding_sample_item')
  await testing.pool.query('delete from coding_sample')
})

test('what a person makes of a suggestion is kept, and compared with what was chosen in the end', async () => {
  const { context } = testing
  const [one, other] = [...known.keys()].slice(60, 62) as [string, string]
  const [suggestion] = await suggestionsFor(context.db, one)
  const decided = await decideSuggestion(
    context,
    { suggestionId: suggestion!.id, decision: 'accepted' },
    system,
  )
  expect(decided).toEqual({ ok: true, value: { contributionId: one, codeId: suggestion!.codeId } })
  await codeAs(one, known.get(one)!)
  await codeAs(other, CODES.find((code) => code !== known.get(other))!)
  expect(await decideSuggestion(context, { suggestionId: newId(), decision: 'refused' }, system)).toEqual({
    ok: false,
    reason: 'unknown',
  })
  const { rows } = await testing.pool.query(`select kind from event where kind like 'suggestion.%'`)
  expect(rows).toEqual([{ kind: 'suggestion.accepted' }])
  const body = await page('/arbete/analys/forslag?process=prov')
  expect(body).toContain('Per kod och språk')
  expect(body).toMatch(/100\s%/)
})

test('suggestions that are no better than the commonest codes are not shown, and the page says why', async () => {
  const { context } = testing
  await testing.pool.query(
    `update analysis_run set figures = jsonb_set(figures, '{languages,0,verdict}', '"small_lift"') where kind = 'suggestions' and state = 'done'`,
  )
  const open = [...known.keys()].slice(70)
  expect(await suggestionsFor(context.db, open[0]!)).toEqual([])
  expect(await nextToTeach(context.db, processId)).toHaveLength(1)
  expect(await page('/arbete/analys/forslag?process=prov')).toContain('Förslagen är avstängda')
})

test('an inspel that is withheld is on no page of the analysis any more', async () => {
  const { context } = testing
  const [id] = [...known.keys()].slice(-1) as [string]
  const text = (await testing.pool.query('select text from publication where contribution_id = $1', [id]))
    .rows[0].text
  await withhold(context, id, 'prov', system)
  const run = await latestDone(context.db, processId, 'piles')
  for (const pile of await pilesOf(context.db, run!.id, 'coarse'))
    expect(await page(`/arbete/analys/hog/${pile.id}`)).not.toContain(text)
  expect(await similarTo(context.db, [...known.keys()][0]!)).not.toContainEqual(
    expect.objectContaining({ contributionId: id }),
  )
  expect(await suggestionsFor(context.db, id)).toEqual([])
})

test('its pages are sound HTML', async () => {
  const html = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      'heading-level': 'error',
      'void-style': ['error', { style: 'selfclose' }],
      'long-title': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
    },
  })
  const run = await latestDone(testing.context.db, processId, 'piles')
  const [pile] = await pilesOf(testing.context.db, run!.id, 'coarse')
  for (const path of [
    '/arbete/analys',
    '/arbete/analys/forslag',
    `/arbete/analys/korning/${run!.id}`,
    `/arbete/analys/hog/${pile!.id}`,
  ]) {
    const report = await html.validateString(await page(path))
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`)),
    ).toEqual([])
  }
})

test('every change left its mark in the history', async () => {
  const strays = await unrecordedChanges(testing.pool)
  // Figures and attempts of runs were altered above by hand, past every command.
  expect(strays.filter((one) => !one.startsWith('analysis_run'))).toEqual([])
})
