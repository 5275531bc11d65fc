import { duplicateOf, linkedInError as error } from '../lib/contract'
import { minutesLater } from './posting'

const wait = (seconds: string) => ({
  ...error(429, 'TOO_MANY_REQUESTS', 'throttled'),
  headers: { 'retry-after': seconds },
})

/** What LinkedIn may answer (newsroom.md 3.2), why nothing went out then, and when it is tried again. */
export const ROWS = [
  [
    'the token has expired',
    error(401, 'EXPIRED_ACCESS_TOKEN', 'expired', { serviceErrorCode: 65602 }),
    'token_expired',
    undefined,
  ],
  ['401 without a code', error(401, '', 'Unauthorized'), 'token_expired', undefined],
  [
    'the token was revoked',
    error(401, 'REVOKED_ACCESS_TOKEN', 'revoked by the user', { serviceErrorCode: 65601 }),
    'token_revoked',
    undefined,
  ],
  [
    'the token was revoked, told by number',
    error(401, '', 'revoked', { serviceErrorCode: 65601 }),
    'token_revoked',
    undefined,
  ],
  ['no permission', error(403, 'ACCESS_DENIED', 'Not enough permissions'), 'permission', undefined],
  [
    'a right for persons where one for pages is asked for',
    error(400, '', 'Organization permissions must be used when using organization as author'),
    'permission',
    undefined,
  ],
  [
    'over 3,000 characters',
    error(400, 'FIELD_ARRAY_SIZE_TOO_HIGH', 'ShareCommentary text length'),
    'too_long',
    undefined,
  ],
  [
    'over 3,000 characters, told inside',
    {
      status: 400,
      body: {
        message: 'no',
        status: 400,
        errorDetails: { inputErrors: [{ code: 'FIELD_ARRAY_SIZE_TOO_HIGH' }] },
      },
    },
    'too_long',
    undefined,
  ],
  ['a duplicate that is not there', duplicateOf('urn:li:share:7431329065766260736'), 'duplicate', undefined],
  [
    'a duplicate without a name',
    error(422, 'DUPLICATE_POST', 'Duplicate post is detected'),
    'duplicate',
    undefined,
  ],
  ['too many calls, with seconds', wait('120'), 'rate_limit', minutesLater(2)],
  ['too many calls, with a date', wait('Sat, 28 Nov 2026 10:00:00 GMT'), 'rate_limit', minutesLater(60)],
  ['too many calls, for a year', wait('31536000'), 'rate_limit', minutesLater(24 * 60)],
  ['too many calls, without a time', error(429, 'TOO_MANY_REQUESTS', 'throttled'), 'rate_limit', 'later'],
  [
    'a version that is gone',
    error(426, 'NONEXISTENT_VERSION', 'Requested version 20250101 is not active'),
    'version_gone',
    undefined,
  ],
  ['a fault of theirs', error(500, 'INTERNAL_SERVER_ERROR', 'Internal'), 'server', 'later'],
  ['out of service', error(503, 'SERVICE_UNAVAILABLE', 'later'), 'server', 'later'],
  ['another refusal', error(400, 'INVALID_CONTENT', 'no'), 'refused', undefined],
  ['no such address', error(404, 'NOT_FOUND', 'no'), 'refused', undefined],
] as const
