import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { seed } from './lib/seed.mjs'
import { newDataDir, removeDataDir, report, start } from './lib/server.mjs'

/**
 * How long an analyst waits at the coding desk with much material behind it: a key that sets a code, and the key for
 * the next inspel. Goal: under 50 ms at 100,000.
 */
const INSPEL = Number(process.env.BENCH_INSPEL ?? 100_000)
const ROUNDS = 200
const run = promisify(execFile)

const dataDir = newDataDir()
const env = { ...process.env, INSPEL_DATA: dataDir, LOG_LEVEL: 'error' }
const server = await start(dataDir)
const pool = server.pool()
const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
const high = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]
try {
  await seed(pool, INSPEL)
  const { rows: staff } = await pool.query(
    `select email from staff where 'analyst' = any(roles) or 'admin' = any(roles) limit 1`,
  )
  const { email } = staff[0]
  const { stdout } = await run(process.execPath, [join('dist', 'server', 'inspel.js'), 'totp', email], {
    env,
  })
  const code = stdout.match(/\d{6}/)[0]
  const signedIn = await fetch(`${server.origin}/arbete/logga-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      epost: email,
      losenord: readFileSync(join(dataDir, 'demo-password'), 'utf8').trim(),
      kod: code,
    }),
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async (path, body) => {
    const began = performance.now()
    const answer = await fetch(server.origin + path, {
      headers: { cookie },
      redirect: 'manual',
      ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
    })
    await answer.arrayBuffer()
    return { answer, ms: performance.now() - began }
  }
  const { rows: codes } = await pool.query('select id from code where retired_at is null')
  const [setting, going] = [[], []]
  let next = '/arbete/kodning/nasta?'
  for (let n = 0; n < ROUNDS; n++) {
    const led = await ask(next)
    const to = led.answer.headers.get('location')
    if (!to?.includes('/inspel/')) throw new Error(`not at a desk: ${led.answer.status} ${to}`)
    const desk = await ask(to)
    const at = to.split('?')[0]
    const set = await ask(`${at}/koda?`, { codeId: codes[n % codes.length].id, words: '' })
    if (set.answer.status !== 303) throw new Error(`not coded: ${set.answer.status}`)
    // What is shown after it is fetched too, as the browser does.
    const shown = await ask(set.answer.headers.get('location'))
    if (n >= 10) {
      going.push(led.ms + desk.ms)
      setting.push(set.ms + shown.ms)
    }
    next = `/arbete/kodning/nasta?&efter=${at.split('/').at(-1)}`
  }
  const figures = (times) => ({ medianMs: Math.round(middle(times)), p99Ms: Math.round(high(times)) })
  report('coding', { inspel: INSPEL, what: 'next inspel', ...figures(going) })
  report('coding', { inspel: INSPEL, what: 'a code set and shown', ...figures(setting) })
} finally {
  await pool.end()
  await server.stop()
  removeDataDir(dataDir)
}
