import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { newDataDir, removeDataDir, report, start } from './lib/server.mjs'

const CONNECTIONS = 32
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)
const TEXT = 'Sista bussen går för tidigt. Man kan inte jobba kväll i stan om man inte har bil.'

const dataDir = newDataDir()
const server = await start(dataDir)
const pool = server.pool()

/** The three rows of one inspel and nothing else, from as many connections: what the disk and database can do. */
const bare = async () => {
  const { rows } = await pool.query(`select id, process_id from way_in where slug = 'fragan-2026'`)
  const until = performance.now() + (SECONDS / 2) * 1000
  let done = 0
  const one = async () => {
    const client = await pool.connect()
    while (performance.now() < until) {
      const id = randomUUID()
      await client.query('begin')
      await client.query(
        `insert into contribution (id, process_id, way_in_id, language, body, received_at, code_hash, idempotency_key)
         values ($1, $2, $3, 'sv', $4, now(), sha256($1::text::bytea), $1)`,
        [id, rows[0].process_id, rows[0].id, TEXT],
      )
      await client.query(`insert into register_entry values ($1, $2, now(), $3)`, [id, id, TEXT])
      await client.query(
        `insert into event (id, at, actor_kind, subject_kind, subject_id, kind) values ($1, now(), 'citizen', 'x', $1, 'x')`,
        [id],
      )
      await client.query('commit')
      done++
    }
    client.release()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  return Math.round(done / (SECONDS / 2))
}

try {
  const fsync = (await pool.query('show fsync')).rows[0].fsync
  const before = (await pool.query('select count(*)::int as n from contribution')).rows[0].n
  const result = await autocannon({
    url: server.origin,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        path: '/svara',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        setupRequest: (request) => ({
          ...request,
          body: `text=${encodeURIComponent(TEXT)}&language=sv&key=${randomUUID()}`,
        }),
      },
    ],
  })
  const after = (await pool.query('select count(*)::int as n from contribution')).rows[0].n
  report('write', {
    fsync,
    perSecond: Math.round(result['3xx'] / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
    acknowledged: result['3xx'],
    stored: after - before,
    failed: result.errors + result['4xx'] + result['5xx'],
    ceiling: await bare(),
  })
} finally {
  await pool.end()
  await server.stop()
  removeDataDir(dataDir)
}
