import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { PageEnv, Request } from '~/platform/http/routes'

const compress = promisify(gzip)

/** As long as any cache in front may keep a public page, and no longer. */
const FRESH_MS = 5_000
/** How old a page may be that is shown in place of a fault. */
const BETTER_THAN_NOTHING_MS = 600_000
const ENTRIES_MAX = 500
const KNOWN_MAX = 5_000
const WORTH_COMPRESSING = /^(text\/html|application\/(atom\+xml|rss\+xml|feed\+json|xml|ld\+json))/

interface Page {
  until: number
  body: Uint8Array<ArrayBuffer>
  zipped: () => Promise<Uint8Array<ArrayBuffer>>
  etag: string
  /** When what it tells last changed, where it says so. */
  changed: string | null
  headers: [string, string][]
  /** Where the page's film may come from: the policy is written anew for each answer. */
  filmFrom: string | undefined
}

interface Wanted {
  zip: boolean
  etag: string | undefined
  since: string | undefined
}

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined
  return () => {
    done ??= work()
    return done
  }
}

const zip = async (body: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await compress(body))

/** The answer's bytes. From the page's own text it is much cheaper than out of a Response. */
const bytesOf = async ({ var: { page }, res }: Request): Promise<Uint8Array<ArrayBuffer>> =>
  page === undefined ? new Uint8Array(await res.arrayBuffer()) : new TextEncoder().encode(await page)

const pageFrom = async (c: Request, until: number): Promise<Page> => {
  const body = await bytesOf(c)
  return {
    until,
    body,
    zipped: once(() => zip(body)),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    changed: c.res.headers.get('last-modified'),
    headers: [...c.res.headers],
    filmFrom: c.var.filmFrom,
  }
}

/** Weak comparison, of any in a list (RFC 9110, 13.1.2): a proxy that zips marks the tag as weak. */
const isKnown = (sent: string | undefined, etag: string): boolean =>
  sent?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false

/**
 * Whether the reader has this very answer. A date counts only where no tag was sent (RFC 9110, 13.1.3), and only if it
 * is the same: when something was withdrawn what is left is older, and has changed all the same.
 */
const hasIt = ({ etag, since }: Wanted, page: Page): boolean =>
  etag === undefined ? since !== undefined && since === page.changed : isKnown(etag, page.etag)

const answer = async (c: Request, page: Page, wanted: Wanted): Promise<Response> => {
  if (page.filmFrom) c.set('filmFrom', page.filmFrom)
  const headers = new Headers(page.headers)
  headers.set('etag', page.etag)
  headers.set('vary', 'accept-encoding')
  if (hasIt(wanted, page)) return new Response(null, { status: 304, headers })
  if (wanted.zip) headers.set('content-encoding', 'gzip')
  return new Response(wanted.zip ? await page.zipped() : page.body, { headers })
}

/** What belongs to one reader: compressed, never kept. */
const answerOne = async (c: Request, wanted: Wanted): Promise<Response> => {
  const { status } = c.res
  const headers = new Headers(c.res.headers)
  headers.append('vary', 'accept-encoding')
  const body = await bytesOf(c)
  if (!wanted.zip) return new Response(body, { status, headers })
  headers.set('content-encoding', 'gzip')
  return new Response(await zip(body), { status, headers })
}

/**
 * Keeps each public page ready for five seconds, with its compressed form and ETag, so that a
 * television peak reads the database once: when the five seconds are over, one request makes the page
 * anew and those who come meanwhile get the same. What signed-in staff do empties it at once in this process.
 * When the database can't be reached readers get the page as it was a while ago.
 * Pages that are personal say so by cache-control and are never kept.
 */
export const pageCache = (now: () => number = Date.now): MiddlewareHandler<PageEnv> => {
  let pages = new Map<string, Page>()
  let making = new Map<string, Promise<Page | undefined>>()
  /** Addresses that were public once. Those who come for them may wait for each other also when all was emptied. */
  const known = new Set<string>()

  return async (c, next) => {
    const { method, url } = c.req
    if (method !== 'GET' && method !== 'HEAD') {
      await next()
      if (c.var.visit?.staff) {
        pages = new Map()
        making = new Map()
      }
      return
    }
    const wanted = {
      zip: /\bgzip\b/.test(c.req.header('accept-encoding') ?? ''),
      etag: c.req.header('if-none-match'),
      since: c.req.header('if-modified-since'),
    }
    const kept = pages.get(url)
    // No pause between looking and beginning, or all who come in the same moment begin.
    const going = making.get(url)
    const ready = kept && kept.until > now() ? kept : going && (await going)
    if (ready) {
      c.res = await answer(c, ready, wanted)
      return
    }
    // What is made while staff change something is put where nobody looks any more.
    const shelf = pages
    const make = async (): Promise<Page | undefined> => {
      await next()
      if (!isToKeep(c.res)) return undefined
      const page = await pageFrom(c, now() + FRESH_MS)
      keep(shelf, url, page)
      if (known.size >= KNOWN_MAX) known.clear()
      known.add(url)
      return page
    }
    const work = make()
    // Only what has been public is worth waiting for.
    if (known.has(url)) share(making, url, work)
    const made = await work
    const isStillTrue = shelf === pages && kept !== undefined && now() - kept.until < BETTER_THAN_NOTHING_MS
    const page = made ?? (c.res.status >= 500 && isStillTrue ? kept : undefined)
    if (!page && !isText(c.res)) return
    const sent = page ? await answer(c, page, wanted) : await answerOne(c, wanted)
    c.res = undefined
    c.res = sent
  }
}

const isText = (made: Response): boolean => WORTH_COMPRESSING.test(made.headers.get('content-type') ?? '')

const isToKeep = (made: Response): boolean =>
  isText(made) && made.status === 200 && (made.headers.get('cache-control') ?? '').startsWith('public')

const keep = (shelf: Map<string, Page>, url: string, page: Page): void => {
  if (shelf.size >= ENTRIES_MAX) {
    const oldest = shelf.keys().next()
    if (!oldest.done) shelf.delete(oldest.value)
  }
  shelf.set(url, page)
}

/** Lets others have what is being made; who waited for something that failed makes it alone. */
const share = (
  making: Map<string, Promise<Page | undefined>>,
  url: string,
  work: Promise<Page | undefined>,
): void => {
  const shared = work.catch(() => undefined)
  making.set(url, shared)
  shared.finally(() => making.delete(url))
}
