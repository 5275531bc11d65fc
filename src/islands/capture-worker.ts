/** Keeps the pages where notes are written, so that they open without a network. Notes themselves are no matter of its. */

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Lasting {
  data: { keep?: string[] }
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void
  addEventListener(type: 'message', listen: (event: Told) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
const worker = globalThis as unknown as Worker

const CACHE = 'inspel-mote-1'
const ASSETS = ['capture.js', 'source-sans-latin.woff2', 'source-sans-nord.woff2'].map(
  (name) => `/tillgangar/${name}`,
)
/** Where a network only seems to be there, the kept page is shown after this long. */
const PATIENCE_MS = 4_000
/** A participant's page and a helper's, in any language; nothing below them. */
const PAGE = /^(\/[a-z]{2,3})?\/mote\/\w{6}(\/hjalpare)?$/

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(ASSETS))
      .then(() => worker.skipWaiting()),
  )
})

worker.addEventListener('activate', (event) => {
  const others = async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name)
    await worker.clients.claim()
  }
  event.waitUntil(others())
})

/** The page's address without what was just done on it: receipts are nobody else's to see. */
const shellOf = (address: string): URL => {
  const url = new URL(address, location.origin)
  for (const name of [...url.searchParams.keys()])
    if (name !== 'bord' && name !== 'steg') url.searchParams.delete(name)
  return url
}

/** Fetches the page as it looks before anything is written on it, and keeps that. */
const keep = async (address: string): Promise<void> => {
  const shell = shellOf(address)
  if (!PAGE.test(shell.pathname)) return
  const bare = new URL(shell)
  bare.searchParams.set('skal', '1')
  const answer = await fetch(bare, { headers: { accept: 'text/html' }, redirect: 'error' })
  if (!answer.ok) return
  const cache = await caches.open(CACHE)
  await cache.put(shell.href, answer)
}

const kept = async (address: string): Promise<Response | undefined> => {
  const cache = await caches.open(CACHE)
  const shell = shellOf(address)
  return (await cache.match(shell.href)) ?? cache.match(shell.href, { ignoreSearch: true })
}

const page = async (request: Request): Promise<Response> => {
  const network = fetch(request)
  network.catch(() => undefined)
  const slow = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS))
  const first = await Promise.race([network.catch(() => undefined), slow])
  return first ?? (await kept(request.url)) ?? network
}

const asset = async (request: Request): Promise<Response> => {
  const cache = await caches.open(CACHE)
  const network = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put(request, answer.clone())
    return answer
  })
  network.catch(() => undefined)
  return (await cache.match(request)) ?? network
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (ASSETS.includes(pathname)) event.respondWith(asset(request))
  else if (request.mode === 'navigate' && PAGE.test(pathname)) {
    event.respondWith(page(request))
  }
})

worker.addEventListener('message', (event) => {
  const { keep: addresses = [] } = event.data
  event.waitUntil(Promise.allSettled(addresses.map(keep)))
})
