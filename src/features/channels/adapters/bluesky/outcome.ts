import type { Cause } from '../../domain'
import { type Failed, failed } from '../answers'
import type { Fault } from './xrpc'

type Refused = Extract<Fault, { kind: 'refused' }>

/** What a write costs is two or three points of 5,000 an hour; a whole thread with its deletions stays under this. */
const POINTS_LOW = 30

/** When the server's count begins anew: seconds since 1970 by its own rule, or how many to wait. */
const resetOf = (headers: Refused['headers'], now: Date): Date | undefined => {
  const seconds = Number(headers['ratelimit-reset'])
  if (seconds > 0) return new Date(Math.max(seconds * 1000, now.getTime() + 1000))
  const after = Number(headers['retry-after'])
  return after > 0 ? new Date(now.getTime() + after * 1000) : undefined
}

/** From an answer that was good: until when to hold still, where little is left of what the server allows. */
export const pauseOf = (headers: Refused['headers'], now: Date): Date | undefined => {
  const left = headers['ratelimit-remaining']
  return left !== undefined && Number(left) < POINTS_LOW ? resetOf(headers, now) : undefined
}

/** The token is no longer taken; a new one may be. */
export const isTokenFault = (fault: Fault): boolean =>
  fault.kind === 'refused' &&
  /^(ExpiredToken|InvalidToken|AuthMissing|AuthenticationRequired)$/.test(fault.error)

/** Errors by the server's own name. */
const BY_NAME: Readonly<Record<string, { cause: Cause; isPassing?: true }>> = {
  RateLimitExceeded: { cause: 'rate_limit', isPassing: true },
  AuthenticationRequired: { cause: 'password' },
  AuthFactorTokenRequired: { cause: 'password' },
  AuthMissing: { cause: 'password' },
  ExpiredToken: { cause: 'token_expired' },
  InvalidToken: { cause: 'token_expired' },
  AccountTakedown: { cause: 'permission' },
  AccountSuspended: { cause: 'permission' },
  AccountDeactivated: { cause: 'permission' },
  RepoTakendown: { cause: 'permission' },
  RepoSuspended: { cause: 'permission' },
  RepoDeactivated: { cause: 'permission' },
  RepoNotFound: { cause: 'permission' },
  ScopeMissingError: { cause: 'permission' },
  // The picture is handed over again with the next attempt.
  BlobNotFound: { cause: 'picture', isPassing: true },
  InvalidMimeType: { cause: 'picture' },
  BlobTooLarge: { cause: 'picture' },
  PayloadTooLarge: { cause: 'picture' },
  // Two writes met at the server.
  InvalidSwap: { cause: 'server', isPassing: true },
  UnknownAnswer: { cause: 'server', isPassing: true },
  UpstreamFailure: { cause: 'server', isPassing: true },
}

/** InvalidRequest is the name for everything that is wrong with a record: its message says where. */
const BY_MESSAGE: readonly [RegExp, Cause][] = [
  [/"alt"|\balt\b/, 'alt_missing'],
  [/(embed|image|thumb|blob|mime)/i, 'picture'],
  [/(grapheme|too (big|long)|longer than|maxLength)/i, 'too_long'],
  [/could not find (repo|account)/i, 'permission'],
]

const causeOf = ({ status, error, message }: Refused): { cause: Cause; isPassing?: boolean } => {
  if (status === 429) return { cause: 'rate_limit', isPassing: true }
  if (status >= 500 && status !== 501) return { cause: 'server', isPassing: true }
  const named = BY_NAME[error]
  if (named) return named
  if (status === 401) return { cause: 'password' }
  if (status === 403) return { cause: 'permission' }
  if (status === 413) return { cause: 'picture' }
  const [, cause] = BY_MESSAGE.find(([pattern]) => pattern.test(message)) ?? []
  return { cause: cause ?? 'refused' }
}

/** What a fault means to staff. The same key sent again gives the same post, so an attempt of unknown end is repeated. */
export const failedBy = (fault: Fault, now: Date): Failed => {
  if (fault.kind === 'no_answer') {
    const cause = fault.reason === 'not_sent' ? 'unreachable' : 'interrupted'
    return failed(cause, fault.detail, 'later')
  }
  const { cause, isPassing } = causeOf(fault)
  const name = /^[A-Za-z]+$/.test(fault.error) ? fault.error : ''
  const detail = `${fault.status} ${name}`.trim()
  if (!isPassing) return failed(cause, detail)
  const reset = cause === 'rate_limit' ? resetOf(fault.headers, now) : undefined
  return failed(cause, detail, reset ?? 'later')
}
