import { randomInt, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { newDataDir, removeDataDir, report, start } from './lib/server.mjs'

const CONNECTIONS = 32
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)
const TEXT = 'Sista bussen går för tidigt. Man kan inte jobba kväll i stan om man inte har bil.'

const dataDir = newDataDir()
// Each inspel comes from a home of its own: a flood from one place would be asked for proof of work.
const server = await start(dataDir, { TRUST_PROXY: '1' })
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
         values ($1, $2, $3, 'sv', $4, now(), $5, $6)`,
        [id, rows[0].process_id, rows[0].id, TEXT, Buffer.from(id), id],
      )
      await client.query(`insert into register_entry values ($1, $2, now(), $3)`, [id, id, TEXT])
      await client.query(
        `insert into event (id, at, actor_kind, subject_kind, subject_id, kind) values ($1, now(), 'citizen', 'x', $2, 'x')`,
        [id, id],
      )
      await client.query('commit')
      done++
    }
    client.release()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  return Math.round(done / (SECONDS / 2))
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

const post = () =>
  new Promise((done) => {
    const body = `text=${encodeURIComponent(TEXT)}&language=sv&key=${randomUUID()}`
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.1`,
      'content-length': Buffer.byteLength(body),
    }
    const sent = request(`${server.origin}/svara`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode))
    })
    sent.on('error', () => done(0))
    sent.end(body)
  })

/** As many people as there are connections, each sending one inspel after the other. */
const posting = async () => {
  const began = performance.now()
  const until = began + SECONDS * 1000
  const times = []
  let failed = 0
  const person = async () => {
    while (performance.now() < until) {
      const sent = performance.now()
      if ((await post()) === 303) times.push(performance.now() - sent)
      else failed++
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, person))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return {
    seconds,
    failed,
    acknowledged: times.length,
    at: (share) => Math.round(times[Math.floor(times.length * share)] ?? 0),
  }
}

try {
  const fsync = (await pool.query('show fsync')).rows[0].fsync
  const before = (await pool.query('select count(*)::int as n from contribution')).rows[0].n
  const result = await posting()
  const after = (await pool.query('select count(*)::int as n from contribution')).rows[0].n
  report('write', {
    fsync,
    perSecond: Math.round(result.acknowledged / result.seconds),
    p50: result.at(0.5),
    p99: result.at(0.99),
    acknowledged: result.acknowledged,
    stored: after - before,
    failed: result.failed,
    ceiling: await bare(),
  })
} finally {
  await pool.end()
  await server.stop()
  removeDataDir(dataDir)
}
