import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP } from 'node:net'
import { ok } from '~/kernel/result'
import type { Config } from '~/platform/config'
import { isPrivateAddress, PrivateAddress, publicLookup } from './guard'

export { isPrivateAddress } from './guard'

const WITHIN_MS = 20_000
const BYTES_MAX = 5 * 1024 * 1024

export type FetchFault =
  | 'address'
  | 'private'
  | 'unreachable'
  | 'too_slow'
  | 'too_large'
  | 'redirected'
  | 'status'

export interface Fetched {
  contentType: string
  bytes: Buffer
}

/** What was wrong, and what it was about: the status, the host, or where the answer wanted to send us. */
export interface NotFetched {
  ok: false
  reason: FetchFault
  detail: string
}

const not = (reason: FetchFault, detail: string): NotFetched => ({ ok: false, reason, detail })

/** An address that may be asked: http or https, without a password in it. */
export const fetchable = (address: string): URL | undefined => {
  const url = URL.parse(address)
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined
}

class Fault extends Error {
  constructor(
    readonly fault: FetchFault,
    readonly detail = '',
  ) {
    super(fault)
  }
}

/**
 * Fetches what stands at an address that a person of the region set. It follows no redirect, takes no more than
 * 5 MB and waits no longer than 20 s. Hosts on private networks are asked only where the operator named them.
 */
export const fetchFrom = async (
  { privateHosts }: Pick<Config, 'privateHosts'>,
  address: string,
): Promise<{ ok: true; value: Fetched } | NotFetched> => {
  const url = fetchable(address)
  if (!url) return not('address', '')
  const mayBePrivate = privateHosts.includes(url.host)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!mayBePrivate && isIP(host) && isPrivateAddress(host)) return not('private', host)
  try {
    return ok(await ask(url, mayBePrivate))
  } catch (error) {
    return faultOf(error, host)
  }
}

const faultOf = (error: unknown, host: string): NotFetched => {
  if (error instanceof Fault) return not(error.fault, error.detail)
  if (error instanceof PrivateAddress) return not('private', host)
  const name = error instanceof Error ? error.name : ''
  if (name === 'TimeoutError' || name === 'AbortError') return not('too_slow', host)
  return not('unreachable', host)
}

const ask = (url: URL, mayBePrivate: boolean): Promise<Fetched> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(WITHIN_MS)
    const options = {
      signal,
      headers: { accept: 'application/json, text/csv;q=0.9, */*;q=0.1', 'accept-encoding': 'identity' },
      // No connection is shared with anybody who was allowed more.
      agent: false as const,
      ...(mayBePrivate ? {} : { lookup: publicLookup }),
    }
    const end = (error: unknown) => reject(signal.aborted ? signal.reason : error)
    const request = (url.protocol === 'https:' ? secure : plain)(url, options)
    request.on('error', end)
    request.on('response', (answer) => take(request, answer).then(resolve, end))
    request.end()
  })

const take = async (request: ClientRequest, answer: IncomingMessage): Promise<Fetched> => {
  try {
    const status = answer.statusCode ?? 0
    if (status >= 300 && status < 400) throw new Fault('redirected', answer.headers.location ?? '')
    if (status !== 200) throw new Fault('status', String(status))
    const parts: Buffer[] = []
    let size = 0
    for await (const part of answer) {
      size += part.length
      if (size > BYTES_MAX) throw new Fault('too_large')
      parts.push(part)
    }
    return { contentType: answer.headers['content-type'] ?? '', bytes: Buffer.concat(parts) }
  } finally {
    request.destroy()
  }
}
