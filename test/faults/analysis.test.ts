import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  freePort,
  launch,
  newDataDir,
  postmasterOf,
  removeDataDir,
  type Server,
  stop,
  untilReady,
} from '../lib/server'

const INSPEL = 4_000
/** After the run was taken up, in milliseconds: while it reads, sorts and writes. */
const KILLED_AFTER = [10, 150, 400, 900, 1_500, 2_200]
const dataDir = newDataDir()
let server: Server
let pool: pg.Pool

const openPool = () => {
  const opened = new pg.Pool({ host: join(dataDir, 'postgres'), user: 'inspel', database: 'inspel', max: 3 })
  // A killed database breaks its connections; the next question gets a new one.
  opened.on('error', () => undefined)
  return opened
}
const one = async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows[0]

/** Short inspel of thirty words in the frequencies of a language, all published. */
const plant = () =>
  pool.query(
    `with made as (
       select gen_random_uuid() as id, gen_random_uuid() as publication, (
         select string_agg((array['bussen','vägen','skolan','jobben','vården','bostäder','skogen','älven','föreningen',
           'biblioteket','kvällarna','tåget','företagen','kulturen','språket','vattnet','förskolan','bredbandet','byn','vintern'])
           [1 + 0 * g.word + floor(power(random(), 2) * 20)::int] || case when random() < 0.3 then floor(random() * 400)::text else '' end, ' ')
         from generate_series(1, 12 + n % 9) g(word)) as text
       from generate_series(1, $1::int) n
     ), way as (select id, process_id from way_in where kind = 'open_question' order by opens_at limit 1),
     inspel as (
       insert into contribution (id, process_id, way_in_id, language, body, received_at, code_hash, idempotency_key)
       select made.id, way.process_id, way.id, 'sv', made.text, now(), sha256(made.id::text::bytea), gen_random_uuid() from made, way)
     insert into publication
     select made.publication, made.id, way.process_id, 'open_question', null, 'sv', made.text, null, '{}', now(), now(), true,
       to_tsvector('swedish', made.text) from made, way`,
    [INSPEL],
  )

beforeAll(async () => {
  server = launch(dataDir, await freePort())
  await untilReady(server)
  pool = openPool()
  await plant()
})
afterAll(async () => {
  await pool.end()
  await stop(server)
  removeDataDir(dataDir)
})

const stateOf = async (id: string): Promise<string> =>
  (await one('select state from analysis_run where id = $1', [id])).state

const until = async (id: string, state: string, withinMs = 60_000) => {
  const began = performance.now()
  while ((await stateOf(id)) !== state) {
    if (performance.now() - began > withinMs) throw new Error(`not ${state} but ${await stateOf(id)}`)
    await wait(20)
  }
}

test('an analysis whose worker is killed on the way is never shown in part, and comes to its end all the same', async () => {
  const { process_id: processId } = await one('select process_id from publication limit 1')
  for (const [round, after] of KILLED_AFTER.entries()) {
    const id = randomUUID()
    await pool.query(
      `insert into analysis_run (id, process_id, kind, parameters, state, asked_at)
       values ($1, $2, 'piles', '{"algorithm": 1, "seed": 1, "piles": 8}', 'waiting', now())`,
      [id, processId],
    )
    await until(id, 'running')
    await wait(after)
    server.child.kill('SIGKILL')
    await server.exited
    if (round % 2 === 1) process.kill(postmasterOf(dataDir), 'SIGKILL')
    server = launch(dataDir, server.port)
    await untilReady(server)
    await pool.end()
    pool = openPool()
    const state = await stateOf(id)
    const { n } = await one('select count(*)::int as n from pile where run_id = $1', [id])
    expect(state === 'done' ? n > 0 : n === 0, `${after} ms: ${state}, ${n} piles`).toBe(true)
    // The next worker waits a minute before it takes a silent one for dead.
    await pool.query(`update analysis_claim set beat_at = beat_at - interval '2 minutes'`)
    await until(id, 'done')
    const { members, total } = await one(
      `select (select count(*) from pile_member m join pile p on p.id = m.pile_id where p.run_id = $1 and p.kind = 'coarse')::int as members,
         (select count(*) from publication where process_id = $2)::int as total`,
      [id, processId],
    )
    expect(members).toBe(total)
  }
}, 300_000)
