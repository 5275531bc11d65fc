import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import autocannon from 'autocannon'
import { seedDraft } from './lib/draft.mjs'
import { seed } from './lib/seed.mjs'
import { newDataDir, removeDataDir, report, start } from './lib/server.mjs'

const CONNECTIONS = 32
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const INSPEL = Number(process.env.BENCH_INSPEL ?? 100_000)
const DRAFT = { passages: 300, comments: 5_000, gathered: 2_000 }
const ALL_PAGES = {
  document: '/strategin/uppmatt',
  passage: '/strategin/uppmatt/stycke-10',
  consultation: '/remiss/uppmatt',
  'commented passage': '/remiss/uppmatt/stycke-10',
  statement: '/remiss/uppmatt/redogorelse',
  theme: '/tema/matt-tema',
  'theme since': '/tema/matt-tema?sedan=2026-01-01',
  municipality: '/kommun/kiruna',
  'municipality since': '/kommun/kiruna?sedan=2026-01-01',
  flow: '/vad-hande-sen',
  progress: '/framsteg',
}
/** BENCH_PAGES=passage,theme measures those alone. */
const asked = process.env.BENCH_PAGES?.split(',')
const PAGES = Object.fromEntries(Object.entries(ALL_PAGES).filter(([name]) => !asked || asked.includes(name)))
const run = promisify(execFile)

const measure = async (origin, path, kept) => {
  let n = 0
  const fresh = (request) => ({ ...request, path: `${path}${path.includes('?') ? '&' : '?'}x=${n++}` })
  const load = kept ? { url: origin + path } : { url: origin, requests: [{ setupRequest: fresh }] }
  const { requests, latency, non2xx, errors } = await autocannon({
    connections: CONNECTIONS,
    duration: SECONDS,
    ...load,
  })
  return {
    perSecond: Math.round(requests.average),
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors,
  }
}

/** One reader at a time, a new address each time. */
const alone = async (origin, path) => {
  const times = []
  let bytes = 0
  for (let n = 0; n < 30; n++) {
    const began = performance.now()
    const answer = await fetch(`${origin}${path}${path.includes('?') ? '&' : '?'}y=${n}`)
    bytes = (await answer.arrayBuffer()).byteLength
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return {
    medianMs: Math.round(times[15]),
    worstMs: Math.round(times[29]),
    kilobytes: Math.round(bytes / 1024),
  }
}

const dataDir = newDataDir()
let server = await start(dataDir)
let pool = server.pool()
try {
  await seed(pool, INSPEL)
  await seedDraft(pool, DRAFT)
  await pool.query(
    `insert into consultation_statement select gen_random_uuid(), id, 1, 'Så gick det.', null, now() from consultation where slug = 'uppmatt'`,
  )
  const began = performance.now()
  let worst = 0
  let made
  while (!made) {
    const asked = performance.now()
    await (await fetch(`${server.origin}/svara?x=${asked}`)).text()
    worst = Math.max(worst, performance.now() - asked)
    const { rows } = await pool.query(
      `select made_at from consultation_statement_pdf pdf
       join consultation_statement statement on statement.id = pdf.statement_id
       join consultation on consultation.id = statement.consultation_id and consultation.slug = 'uppmatt'`,
    )
    made = rows[0]
    await wait(50)
  }
  // The house looks for statements to set every 15 seconds: that wait is in the figure.
  report('thread', {
    what: 'statement PDF',
    withWaitSeconds: Math.round((performance.now() - began) / 100) / 10,
    slowestPageMeanwhileMs: Math.round(worst),
  })
  await pool.end()
  await server.stop()
  server = await start(dataDir)
  pool = server.pool()
  for (const [page, path] of Object.entries(PAGES)) {
    const answer = await fetch(server.origin + path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    report('thread', { page, ...(await alone(server.origin, path)) })
    report('thread', { page, kept: true, ...(await measure(server.origin, path, true)) })
    report('thread', { page, kept: false, ...(await measure(server.origin, path, false)) })
  }
  const { stdout } = await run(process.execPath, [join('dist', 'server', 'inspel.js'), 'consistency'], {
    env: { ...process.env, INSPEL_DATA: dataDir, LOG_LEVEL: 'error' },
  })
  report('thread', { what: 'consistency', said: stdout.trim() })
} finally {
  await pool.end()
  await server.stop()
  removeDataDir(dataDir)
}
