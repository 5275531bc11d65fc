import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP } from 'node:net'
import type { Config } from '~/platform/config'
import { isPrivateAddress, PrivateAddress, publicLookup } from './guard'

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
export const call = async (
  { privateHosts }: Pick<Config, 'privateHosts'>,
  { method, url: address, headers = {}, body }: Call,
): Promise<Answer | NoAnswer> => {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return { ok: false, reason: 'not_sent', detail: 'address' }
  const mayBePrivate = privateHosts.includes(url.host)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!mayBePrivate && isIP(host) && isPrivateAddress(host))
    return { ok: false, reason: 'not_sent', detail: `private ${host}` }
  try {
    return await ask(url, { method, headers, body }, mayBePrivate)
  } catch (error) {
    const code = error instanceof PrivateAddress ? 'private' : codeOf(error)
    const isBefore = error instanceof PrivateAddress || BEFORE_CONNECTING.has(code)
    return { ok: false, reason: isBefore ? 'not_sent' : 'unknown', detail: `${code} ${url.host}` }
  }
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'error'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

const ask = (
  url: URL,
  { method, headers, body }: Pick<Call, 'method' | 'body'> & { headers: Record<string, string> },
  mayBePrivate: boolean,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(WITHIN_MS)
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const options = {
      method,
      signal,
      headers: { accept: 'application/json', 'accept-encoding': 'identity', ...headers, ...length },
      agent: false as const,
      ...(mayBePrivate ? {} : { lookup: publicLookup }),
    }
    const end = (error: unknown) => reject(signal.aborted ? signal.reason : error)
    const request = (url.protocol === 'https:' ? secure : plain)(url, options)
    request.on('error', end)
    request.on('response', async (answer) => {
      try {
        const parts: Buffer[] = []
        let size = 0
        for await (const part of answer) {
          size += part.length
          if (size > BYTES_MAX) throw new Error('TOO_LARGE')
          parts.push(part)
        }
        resolve({
          ok: true,
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
          ),
          text: Buffer.concat(parts).toString('utf8'),
        })
      } catch (error) {
        end(error)
      } finally {
        request.destroy()
      }
    })
    request.end(body)
  })

/** What an answer holds as JSON; undefined when it is none. */
export const jsonOf = ({ text }: Pick<Answer, 'text'>): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
