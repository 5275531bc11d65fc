import { z } from 'zod'
import { call, jsonOf } from '~/platform/fetch/call'
import type { Means } from '../adapter'

export interface Ask {
  /** The method's name (NSID). */
  name: string
  /** A procedure; so is what has a body or bytes. Anything else is a query. */
  method?: 'POST'
  query?: Readonly<Record<string, string | readonly string[]>>
  body?: unknown
  bytes?: { mime: string; content: Buffer }
  token?: string
}

/** Why there is no answer that can be used: nothing came, or the server refused. */
export type Fault =
  | { ok: false; kind: 'no_answer'; reason: 'not_sent' | 'unknown'; detail: string }
  | {
      ok: false
      kind: 'refused'
      status: number
      /** The server's name for it, e.g. ExpiredToken. */
      error: string
      /** Only to tell errors of one name apart. It may quote what was sent: never shown, never kept. */
      message: string
      headers: Readonly<Record<string, string>>
    }

export interface Said<T> {
  ok: true
  value: T
  headers: Readonly<Record<string, string>>
}

const refusal = z.object({ error: z.string().max(60).default(''), message: z.string().default('') })

/** The origin of a service that may be asked: https, or a host that the operator named. */
export const originOf = (
  { config }: Pick<Means, 'config'>,
  address: string | undefined,
): string | undefined => {
  const url = URL.parse(address?.trim() ?? '')
  if (!url || url.username || url.password) return undefined
  const isNamed = url.protocol === 'http:' && config.privateHosts.includes(url.host)
  return url.protocol === 'https:' || isNamed ? url.origin : undefined
}

const queryOf = (query: NonNullable<Ask['query']>): string => {
  const pairs = Object.entries(query).flatMap(([name, values]) => [values].flat().map((one) => [name, one]))
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** One call to a server of the AT Protocol, its answer read as it should be. */
export const xrpc = async <T>(
  { config }: Pick<Means, 'config'>,
  service: string,
  { name, method, query = {}, body, bytes, token }: Ask,
  answer: z.ZodType<T>,
): Promise<Said<T> | Fault> => {
  const content = bytes?.content ?? (body === undefined ? undefined : JSON.stringify(body))
  const type = bytes?.mime ?? 'application/json'
  const said = await call(config, {
    method: method ?? (content === undefined ? 'GET' : 'POST'),
    url: `${service}/xrpc/${name}${queryOf(query)}`,
    headers: {
      ...(content === undefined ? {} : { 'content-type': type }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: content,
  })
  if (!said.ok) return { ok: false, kind: 'no_answer', reason: said.reason, detail: said.detail }
  const { status, headers } = said
  const json = jsonOf(said)
  if (status !== 200) {
    const { error, message } = refusal.safeParse(json).data ?? { error: '', message: '' }
    return { ok: false, kind: 'refused', status, error, message, headers }
  }
  const read = answer.safeParse(json)
  if (read.success) return { ok: true, value: read.data, headers }
  return { ok: false, kind: 'refused', status, error: 'UnknownAnswer', message: '', headers }
}
