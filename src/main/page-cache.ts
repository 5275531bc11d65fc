import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { PageEnv } from '~/platform/http/routes'

const compress = promisify(gzip)

/** As long as any cache in front may keep a public page, and no longer. */
const FRESH_MS = 5_000
const ENTRIES_MAX = 500
const WORTH_COMPRESSING = /^(text\/html|application\/(atom\+xml|feed\+json|xml|ld\+json))/

interface Page {
  until: number
  body: Uint8Array<ArrayBuffer>
  zipped: Uint8Array<ArrayBuffer>
  etag: string
  headers: [string, string][]
}

/**
 * Keeps each public page ready for five seconds, with its compressed form and ETag, so that a
 * television peak reads the database once. What staff do empties it at once in this process.
 * Pages that are personal say so by cache-control and are never kept.
 */
export const pageCache = (now: () => number = Date.now): MiddlewareHandler<PageEnv> => {
  const pages = new Map<string, Page>()

  const keep = (key: string, page: Page): void => {
    if (pages.size >= ENTRIES_MAX) {
      const oldest = pages.keys().next()
      if (!oldest.done) pages.delete(oldest.value)
    }
    pages.set(key, page)
  }

  const answer = (page: Page, request: { zip: boolean; etag: string | undefined }): Response => {
    const headers = new Headers(page.headers)
    headers.set('etag', page.etag)
    headers.set('vary', 'accept-encoding')
    if (request.etag === page.etag) return new Response(null, { status: 304, headers })
    if (request.zip) headers.set('content-encoding', 'gzip')
    return new Response(request.zip ? page.zipped : page.body, { headers })
  }

  return async (c, next) => {
    const { method, url } = c.req
    if (method !== 'GET' && method !== 'HEAD') {
      await next()
      if (c.req.path.startsWith('/arbete')) pages.clear()
      return
    }
    const request = {
      zip: /\bgzip\b/.test(c.req.header('accept-encoding') ?? ''),
      etag: c.req.header('if-none-match'),
    }
    const kept = pages.get(url)
    if (kept && kept.until > now()) {
      c.res = answer(kept, request)
      return
    }
    await next()
    const { res } = c
    if (!WORTH_COMPRESSING.test(res.headers.get('content-type') ?? '') || !res.body) return
    const body = new Uint8Array(await res.arrayBuffer())
    const isPublic = res.status === 200 && (res.headers.get('cache-control') ?? '').startsWith('public')
    if (!isPublic) {
      const headers = new Headers(res.headers)
      headers.append('vary', 'accept-encoding')
      if (request.zip) headers.set('content-encoding', 'gzip')
      c.res = undefined
      c.res = new Response(request.zip ? new Uint8Array(await compress(body)) : body, {
        status: res.status,
        headers,
      })
      return
    }
    const page: Page = {
      until: now() + FRESH_MS,
      body,
      zipped: new Uint8Array(await compress(body)),
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      headers: [...res.headers],
    }
    keep(url, page)
    c.res = undefined
    c.res = answer(page, request)
  }
}
