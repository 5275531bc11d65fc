import { expect, test } from 'vitest'
import { failedBy, pauseOf } from './outcome'

const now = new Date('2026-11-28T08:00:00Z')
const seconds = now.getTime() / 1000
const refused = (status: number, error = '', message = '', headers: Record<string, string> = {}) =>
  failedBy({ ok: false, kind: 'refused', status, error, message, headers }, now)

test('every refusal of Bluesky is told by its cause, and only what passes is tried again', () => {
  const rows: [number, string, string, string, 'later' | undefined][] = [
    [401, 'AuthenticationRequired', 'Invalid identifier or password', 'password', undefined],
    [401, 'AuthFactorTokenRequired', 'A sign in code has been sent', 'password', undefined],
    [401, 'AuthMissing', 'Authentication Required', 'password', undefined],
    [400, 'ExpiredToken', 'Token has expired', 'token_expired', undefined],
    [400, 'InvalidToken', 'Token could not be verified', 'token_expired', undefined],
    [401, 'AccountTakedown', 'Account has been taken down', 'permission', undefined],
    [400, 'AccountDeactivated', 'Account is deactivated', 'permission', undefined],
    [403, 'Forbidden', '', 'permission', undefined],
    [400, 'InvalidRequest', 'Could not find repo: did:plc:x', 'permission', undefined],
    // The message of today's server and of those before it.
    [
      400,
      'InvalidRequest',
      'grapheme too big (maximum 300, got 301) at $.record.text',
      'too_long',
      undefined,
    ],
    [400, 'InvalidRequest', 'Record/text must not be longer than 300 graphemes', 'too_long', undefined],
    [
      400,
      'InvalidRequest',
      'Missing required key "alt" at $.record.embed.images[0]',
      'alt_missing',
      undefined,
    ],
    [
      400,
      'InvalidRequest',
      'array too big (maximum 4, got 5) at $.record.embed.images',
      'picture',
      undefined,
    ],
    [400, 'BlobTooLarge', 'This file is too large', 'picture', undefined],
    [400, 'InvalidMimeType', 'Wrong mimetype', 'picture', undefined],
    [413, 'PayloadTooLarge', 'request entity too large', 'picture', undefined],
    [400, 'BlobNotFound', 'Could not find blob', 'picture', 'later'],
    [400, 'InvalidSwap', 'Record was at', 'server', 'later'],
    [500, 'InternalServerError', 'Internal Server Error', 'server', 'later'],
    [502, 'UpstreamFailure', '', 'server', 'later'],
    [503, '', '<html>', 'server', 'later'],
    [200, 'UnknownAnswer', '', 'server', 'later'],
    [429, 'RateLimitExceeded', 'Rate Limit Exceeded', 'rate_limit', 'later'],
    [501, 'MethodNotImplemented', 'Method Not Implemented', 'refused', undefined],
    [400, 'InvalidRequest', 'Invalid datetime at $.record.createdAt', 'refused', undefined],
    [404, '', '<html>', 'refused', undefined],
  ]
  for (const [status, error, message, cause, retryAt] of rows) {
    const outcome = refused(status, error, message)
    expect([outcome.cause, outcome.retryAt], `${status} ${error} ${message}`).toEqual([cause, retryAt])
    expect(outcome.detail).toBe(`${status} ${error}`.trim())
  }
})

test('where a server asks to wait, it is the moment it names', () => {
  const headers = {
    'ratelimit-limit': '30',
    'ratelimit-remaining': '0',
    'ratelimit-reset': String(seconds + 170),
    'ratelimit-policy': '30;w=300',
  }
  expect(refused(429, 'RateLimitExceeded', '', headers).retryAt).toEqual(new Date('2026-11-28T08:02:50Z'))
  expect(refused(429, '', '', { 'retry-after': '60' }).retryAt).toEqual(new Date('2026-11-28T08:01:00Z'))
})

test('when little is left the channel holds still by itself until the count begins anew', () => {
  const left = (remaining: number) =>
    pauseOf({ 'ratelimit-remaining': String(remaining), 'ratelimit-reset': String(seconds + 300) }, now)
  expect(left(29)).toEqual(new Date('2026-11-28T08:05:00Z'))
  expect(left(2900)).toBeUndefined()
  expect(pauseOf({}, now)).toBeUndefined()
})

test('no answer: what was never sent waits for the line, what may have been taken is sent again under its key', () => {
  const silent = (reason: 'not_sent' | 'unknown') =>
    failedBy({ ok: false, kind: 'no_answer', reason, detail: 'ECONNRESET bsky.social' }, now)
  const detail = 'ECONNRESET bsky.social'
  expect(silent('not_sent')).toEqual({ state: 'failed', cause: 'unreachable', detail, retryAt: 'later' })
  expect(silent('unknown')).toEqual({ state: 'failed', cause: 'interrupted', detail, retryAt: 'later' })
})

test('an error’s name that holds anything but letters is not repeated', () => {
  expect(refused(400, 'eyJ0.secret').detail).toBe('400')
})
