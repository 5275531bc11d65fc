import { type Answer, call, type NoAnswer } from '~/platform/fetch/call'
import type { Remote } from '../../domain'
import type { Connection, Means } from '../adapter'
import { apiOf } from '../answers'

export const API = 'https://api.linkedin.com'

/** Who the posts are from. */
export const pageOf = ({ settings }: Connection): string => `urn:li:organization:${settings['organisation']}`

export const remoteOf = (urn: string): Remote => ({
  id: urn,
  url: `https://www.linkedin.com/feed/update/${urn}/`,
})

/**
 * The identity of a post; undefined where it is known by its public address only and that does not tell. A post made
 * by hand is known by the address somebody pasted: asked for as it stands, it would seem to be gone.
 */
export const urnOf = ({ id }: Remote): string | undefined => id.match(/urn:li:(?:share|ugcPost):\d+/)?.[0]

export const bearer = ({ secret }: Connection): Record<string, string> => ({
  authorization: `Bearer ${secret['token']?.trim() ?? ''}`,
})

/** Rest.li 2.0: an identity in a path or a query is percent-encoded whole. */
export const inPath = encodeURIComponent

interface Question {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  body?: unknown
  /** What Rest.li cannot tell from the method: FINDER, PARTIAL_UPDATE, DELETE. */
  restli?: 'FINDER' | 'PARTIAL_UPDATE' | 'DELETE'
}

/** One call to the versioned API, as the Posts API's pages say it is made (learn.microsoft.com, 2026-01). */
export const ask = (
  { config }: Means,
  connection: Connection,
  { method, path, body, restli }: Question,
): Promise<Answer | NoAnswer> =>
  call(config, {
    method,
    url: `${apiOf(connection, API)}/rest/${path}`,
    headers: {
      ...bearer(connection),
      'linkedin-version': connection.settings['version']?.trim() ?? '',
      'x-restli-protocol-version': '2.0.0',
      ...(restli ? { 'x-restli-method': restli } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
