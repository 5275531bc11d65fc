import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { Problem } from './problem'
import type { PageEnv } from './routes'

const hashes = new Map<string, string>()
/** The CSP source that allows exactly this inlined style sheet. */
export const styleHash = (css: string): string => {
  let hash = hashes.get(css)
  if (!hash) {
    hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
    hashes.set(css, hash)
  }
  return hash
}

/** What other sites may show in a frame: pages without scripts, forms or anything of the visitor's own. */
const EMBEDDED = /^(?:\/[a-z]{2,3})?\/inbaddat\//
/** Where such a page is shown as it will look. */
const SHOWS_FRAME = /^(?:\/[a-z]{2,3})?\/badda-in$/
/** Everybody's pictures: letters show them in whatever reads letters, and in frames that have no origin. */
const PICTURES = /^\/(?:bild|delning)\//
const FRAMES = "frame-src 'self'"
/** Letters carry their styles in attributes. They may show our pictures and nothing else, within our own pages alone. */
const LETTER_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"

/**
 * Headers of every answer. Nothing from a third party, no inline script, never framed but what is made for it. A page with a film
 * may play it from its one address; a script asks for it only when its reader does.
 */
export const securityHeaders = (
  allowedStyles: readonly string[],
  https: boolean,
): MiddlewareHandler<PageEnv> => {
  const csp = [
    "default-src 'none'",
    `style-src 'self' ${allowedStyles.map(styleHash).join(' ')}`,
    "script-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
  const embedded = csp
    .replace("frame-ancestors 'none'", 'frame-ancestors *')
    .replace("script-src 'self'", "script-src 'none'")
    .replace("form-action 'self'", "form-action 'none'")
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    const { filmFrom, framed } = c.var
    const isEmbedded = EMBEDDED.test(c.req.path)
    const showsFrames = framed === 'shows' || SHOWS_FRAME.test(c.req.path)
    const more = [...(filmFrom ? [`media-src ${filmFrom}`] : []), ...(showsFrames ? [FRAMES] : [])]
    const policy = [isEmbedded ? embedded : csp, ...more].join('; ')
    headers.set('content-security-policy', framed === 'letter' ? LETTER_CSP : policy)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    const isForAll = isEmbedded || PICTURES.test(c.req.path)
    headers.set('cross-origin-resource-policy', isForAll ? 'cross-origin' : 'same-origin')
    if (!isEmbedded) headers.set('x-frame-options', framed === 'letter' ? 'SAMEORIGIN' : 'DENY')
    headers.set(
      'permissions-policy',
      'camera=(), microphone=(), geolocation=(), browsing-topics=(), payment=()',
    )
    if (https) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains; preload')
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes asked for by another site. Browsers say where a form was sent from
 * (Sec-Fetch-Site, or Origin in older ones); a program that says neither holds no session by accident.
 */
export const sameSiteOnly = (): MiddlewareHandler => async (c, next) => {
  if (!SAFE.has(c.req.method)) {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')
    if (foreign) throw new Problem(403)
  }
  await next()
}
