import type { IncomingMessage } from 'node:http'
import type { Config } from '~/platform/config'
import { bodyOf, exchange, hostOf, reachOf } from './exchange'
import { fitsNetwork, type Network, PrivateAddress } from './guard'

const WITHIN_MS = 30_000
const BYTES_MAX = 2 * 1024 * 1024

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string | Buffer | undefined
}

export interface Answer {
  ok: true
  status: number
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>
  text: string
}

/**
 * No answer. `not_sent`: nothing of the call can have reached the other side. `unknown`: it may have taken the call
 * and acted on it.
 */
export interface NoAnswer {
  ok: false
  reason: 'not_sent' | 'unknown'
  /** What went wrong, as the system named it: ECONNREFUSED, TimeoutError, private. */
  code: string
  /** For the log and for staff: a code and the host, never what was sent. */
  detail: string
}

const BEFORE_CONNECTING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_INVALID_URL',
  'ERR_INVALID_CHAR',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/**
 * Asks another system to do something, once: no redirect is followed, nothing is repeated, 30 s at most.
 * Hosts on private networks are asked only where the operator named them.
 */
export const call = (config: Pick<Config, 'privateHosts'>, asked: Call): Promise<Answer | NoAnswer> => {
  const url = URL.parse(asked.url)
  const network = url ? reachOf(config, url).network : 'public'
  return callOn(network, asked, { withinMs: WITHIN_MS, bytesMax: BYTES_MAX })
}

export interface Patience {
  withinMs: number
  bytesMax: number
  stopping?: AbortSignal | undefined
}

/** The same for an address of which somebody trusted has said on which network it lies. */
export const callOn = async (
  network: Network,
  { method, url: address, headers = {}, body }: Call,
  { withinMs, bytesMax, stopping }: Patience,
): Promise<Answer | NoAnswer> => {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return unsent('address', '')
  if (!fitsNetwork(network, hostOf(url))) return unsent('private', hostOf(url))
  try {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = { accept: 'application/json', ...headers, ...length }
    const asking = { method, headers: sent, body, withinMs, network, stopping }
    return await exchange(url, asking, (answer) => take(answer, bytesMax))
  } catch (error) {
    const code = error instanceof PrivateAddress ? 'private' : codeOf(error)
    const isBefore = error instanceof PrivateAddress || BEFORE_CONNECTING.has(code)
    return { ok: false, reason: isBefore ? 'not_sent' : 'unknown', code, detail: `${code} ${url.host}` }
  }
}

const unsent = (code: string, host: string): NoAnswer => ({
  ok: false,
  reason: 'not_sent',
  code,
  detail: `${code} ${host}`.trim(),
})

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'error'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

class TooLarge extends Error {
  override name = 'TooLarge'
}

const take = async (answer: IncomingMessage, bytesMax: number): Promise<Answer> => ({
  ok: true,
  status: answer.statusCode ?? 0,
  headers: Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  ),
  text: (await bodyOf(answer, bytesMax, () => new TooLarge())).toString('utf8'),
})

/** What an answer holds as JSON; undefined when it is none. */
export const jsonOf = ({ text }: Pick<Answer, 'text'>): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
