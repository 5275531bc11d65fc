import { newDataDir, processorMs, removeDataDir, report, start } from './lib/server.mjs'
import { seedStories } from './lib/stories.mjs'

const STORIES = Number(process.env.BENCH_STORIES ?? 10_000)
const ROUNDS = 30
const PATHS = {
  atom: '/nyheter/atom.xml',
  rss: '/nyheter/rss.xml',
  json: '/nyheter/feed.json',
  'atom of a municipality and topic': '/nyheter/atom.xml?kommun=pajala&amne=travel',
  'atom in English': '/en/nyheter/atom.xml',
  'atom in a language without stories': '/se/nyheter/atom.xml',
  'sitemap index': '/sitemap.xml',
  'sitemap of 5,000 stories': '/sitemap/nyheter-1.xml',
  'sitemap of pages': '/sitemap/sidor-1.xml',
}

/** One reader at a time, a new address each time: nothing that is kept answers. */
const alone = async ({ origin, child }, path) => {
  const times = []
  let text = ''
  const spent = processorMs(child.pid)
  for (let n = 0; n < ROUNDS; n++) {
    const began = performance.now()
    const answer = await fetch(`${origin}${path}${path.includes('?') ? '&' : '?'}x=${n}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    text = await answer.text()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return {
    medianMs: Math.round(times[ROUNDS / 2]),
    worstMs: Math.round(times.at(-1)),
    // What the server itself worked for each: the same whatever else the machine does.
    serverMs: Math.round((processorMs(child.pid) - spent) / ROUNDS),
    kilobytes: Math.round(text.length / 1024),
    entries: text.split(/<entry>|<item>|"id":|<url>|<sitemap>/).length - 1,
    within: times[ROUNDS / 2] < 200,
  }
}

/** Who asks again and is told that nothing is new. */
const again = async (origin, path) => {
  const etag = (await fetch(origin + path)).headers.get('etag')
  const times = []
  for (let n = 0; n < ROUNDS; n++) {
    const began = performance.now()
    const { status } = await fetch(origin + path, { headers: { 'if-none-match': etag } })
    if (status !== 304) throw new Error(`${path}: ${status}`)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { medianMs: Number(times[ROUNDS / 2].toFixed(1)) }
}

const dataDir = newDataDir()
const server = await start(dataDir)
const pool = server.pool()
try {
  await seedStories(pool, STORIES)
  for (const [what, path] of Object.entries(PATHS))
    report('feeds', { what, stories: STORIES, ...(await alone(server, path)) })
  report('feeds', { what: 'atom, nothing new', ...(await again(server.origin, PATHS.atom)) })
} finally {
  await pool.end()
  await server.stop()
  removeDataDir(dataDir)
}
