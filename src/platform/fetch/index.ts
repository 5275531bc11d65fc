import type { IncomingMessage } from 'node:http'
import { ok } from '~/kernel/result'
import type { Config } from '~/platform/config'
import { bodyOf, exchange, reachOf } from './exchange'
import { PrivateAddress } from './guard'

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
  config: Pick<Config, 'privateHosts'>,
  address: string,
): Promise<{ ok: true; value: Fetched } | NotFetched> => {
  const url = fetchable(address)
  if (!url) return not('address', '')
  const { host, network, isForbidden } = reachOf(config, url)
  if (isForbidden) return not('private', host)
  try {
    const headers = { accept: 'application/json, text/csv;q=0.9, */*;q=0.1' }
    return ok(await exchange(url, { headers, withinMs: WITHIN_MS, network }, take))
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

const take = async (answer: IncomingMessage): Promise<Fetched> => {
  const status = answer.statusCode ?? 0
  if (status >= 300 && status < 400) throw new Fault('redirected', answer.headers.location ?? '')
  if (status !== 200) throw new Fault('status', String(status))
  const bytes = await bodyOf(answer, BYTES_MAX, () => new Fault('too_large'))
  return { contentType: answer.headers['content-type'] ?? '', bytes }
}
