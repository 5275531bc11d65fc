import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP } from 'node:net'
import type { Config } from '~/platform/config'
import { isPrivateAddress, LOOKUPS, type Network } from './guard'

interface Asking {
  method?: string
  headers: Record<string, string>
  body?: string | Buffer | undefined
  withinMs: number
  /** Where the host may lie. */
  network: Network
  /** Ends it early: the house is closing. */
  stopping?: AbortSignal | undefined
}

/** Whether a host may be asked: one on a private network only where the operator named it. */
export const reachOf = ({ privateHosts }: Pick<Config, 'privateHosts'>, url: URL) => {
  const network: Network = privateHosts.includes(url.host) ? 'any' : 'public'
  const host = hostOf(url)
  return { host, network, isForbidden: network === 'public' && isIP(host) > 0 && isPrivateAddress(host) }
}

/** A host as it is looked up: IPv6 without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/**
 * Asks one address once and hands the answer to `take`; the connection ends with it, and no redirect is followed.
 * Rejects with the abort's reason when it takes too long.
 */
export const exchange = <T>(
  url: URL,
  { method = 'GET', headers, body, withinMs, network, stopping }: Asking,
  take: (answer: IncomingMessage) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const timeout = AbortSignal.timeout(withinMs)
    const signal = stopping ? AbortSignal.any([timeout, stopping]) : timeout
    const options = {
      method,
      signal,
      headers: { 'accept-encoding': 'identity', ...headers },
      // No connection is shared with anybody who was allowed more.
      agent: false as const,
      ...(network === 'any' ? {} : { lookup: LOOKUPS[network] }),
    }
    const end = (error: unknown) => reject(signal.aborted ? signal.reason : error)
    const request = (url.protocol === 'https:' ? secure : plain)(url, options)
    request.on('error', end)
    request.on('response', (answer) =>
      take(answer)
        .finally(() => request.destroy())
        .then(resolve, end),
    )
    request.end(body)
  })

/** All of an answer, as long as it is no longer than so many bytes. @throws what `tooLarge` makes */
export const bodyOf = async (
  answer: IncomingMessage,
  most: number,
  tooLarge: () => Error,
): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer) {
    size += part.length
    if (size > most) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
