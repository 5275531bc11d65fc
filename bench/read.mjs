import { createServer } from 'node:http'
import autocannon from 'autocannon'
import { seed } from './lib/seed.mjs'
import { newDataDir, removeDataDir, report, start } from './lib/server.mjs'

const CONNECTIONS = 32
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const PAGES = {
  '/': '/',
  '/inspel?q=': '/inspel?q=bussen',
  '/vad-hande-sen': '/vad-hande-sen',
  '/svara': '/svara',
}
const SEARCHES = [
  'bussen',
  'skolan',
  'vägen',
  'älven',
  'ord77',
  'ord4711',
  'kyrkan',
  'bussen skolan',
  'ord3 byn',
  'marknaden',
]

const load = (options) => autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options })

const figures = ({ requests, latency, non2xx, errors }) => ({
  perSecond: Math.round(requests.average),
  p50: latency.p50,
  p99: latency.p99,
  failed: non2xx + errors,
})

/** The same bytes from a server that does nothing but send them. */
const ceiling = async (url) => {
  const body = Buffer.from(await (await fetch(url)).arrayBuffer())
  const server = createServer((_, response) => response.end(body)).listen(0)
  const result = await load({ url: `http://localhost:${server.address().port}` })
  server.closeAllConnections()
  server.close()
  return Math.round(result.requests.average)
}

const dataDir = newDataDir()
const server = await start(dataDir)
const pool = server.pool()
try {
  for (const inspel of (process.env.BENCH_INSPEL ?? '1500,100000').split(',').map(Number)) {
    await seed(pool, inspel)
    for (const [page, path] of Object.entries(PAGES)) {
      await fetch(server.origin + path)
      const result = await load({ url: server.origin + path })
      report('read', {
        page,
        inspel,
        kept: true,
        ...figures(result),
        ceiling: await ceiling(server.origin + path),
      })
    }
    // A query of its own each time, so that no cache answers: the bare price of list, search and flow.
    for (const [page, pathOf] of Object.entries({
      '/inspel': (n) => `/inspel?x=${n}`,
      '/inspel?q=': (n) => `/inspel?q=${encodeURIComponent(SEARCHES[n % SEARCHES.length])}&x=${n}`,
      '/': (n) => `/?x=${n}`,
      '/vad-hande-sen': (n) => `/vad-hande-sen?x=${n}`,
    })) {
      let n = 0
      const requests = [{ setupRequest: (request) => ({ ...request, path: pathOf(n++) }) }]
      const result = await load({ url: server.origin, requests })
      report('read', { page, inspel, kept: false, ...figures(result) })
    }
  }
} finally {
  await pool.end()
  await server.stop()
  removeDataDir(dataDir)
}
