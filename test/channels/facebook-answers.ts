import { graphError } from '../lib/contract'
import { minutesLater } from './posting'

const busy = (minutes: number) => ({
  ...graphError(32, 'Page request limit reached', undefined, 403),
  headers: {
    'x-business-use-case-usage': JSON.stringify({
      '1001': [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: minutes }],
    }),
  },
})

/** What Facebook may answer (newsroom.md 3.3), why nothing went out then, and when it is tried again. */
export const ROWS = [
  [
    '190: the token is not taken',
    graphError(190, 'Error validating access token'),
    'token_expired',
    undefined,
  ],
  ['190/458: the app was removed', graphError(190, 'not authorized', 458), 'token_revoked', undefined],
  ['190/459: the person must sign in', graphError(190, 'checkpointed', 459), 'identity', undefined],
  [
    '190/460: the password was changed',
    graphError(190, 'changed the password', 460),
    'token_revoked',
    undefined,
  ],
  ['190/463: the token has expired', graphError(190, 'Session has expired', 463), 'token_expired', undefined],
  ['190/467: the token is invalid', graphError(190, 'invalid', 467), 'token_revoked', undefined],
  ['102: the session is over', graphError(102, 'Session key invalid'), 'token_expired', undefined],
  [
    '1: unknown fault, passing',
    graphError(1, 'An unknown error occurred', undefined, 500),
    'server',
    'later',
  ],
  [
    '2: service, passing',
    graphError(2, 'Service temporarily unavailable', undefined, 503),
    'server',
    'later',
  ],
  ['4: calls of the app', graphError(4, 'Application request limit reached'), 'rate_limit', 'later'],
  ['17: calls of the user', graphError(17, 'User request limit reached'), 'rate_limit', 'later'],
  ['32: calls of the page', graphError(32, 'Page request limit reached'), 'rate_limit', 'later'],
  ['32 with its budget told', busy(25), 'rate_limit', minutesLater(25)],
  ['80001: the page’s own budget', graphError(80_001, 'too many calls to this Page'), 'rate_limit', 'later'],
  ['10: permission', graphError(10, 'Application does not have permission'), 'permission', undefined],
  ['200: permission', graphError(200, 'Permissions error', undefined, 403), 'permission', undefined],
  ['299: permission', graphError(299, 'Permissions error', undefined, 403), 'permission', undefined],
  ['368: blocked for a while', graphError(368, 'deemed abusive'), 'too_fast', minutesLater(60)],
  ['368/1390008: too fast', graphError(368, 'posting too fast', 1_390_008), 'too_fast', minutesLater(60)],
  ['506: the same words again', graphError(506, 'Duplicate status message'), 'duplicate', undefined],
  ['100: a bad parameter', graphError(100, 'Invalid parameter'), 'refused', undefined],
  [
    '1366046: the photo',
    graphError(324, 'Photos should be smaller than 4 MB', 1_366_046),
    'picture',
    undefined,
  ],
  ['1366051: already posted', graphError(100, 'already posted', 1_366_051), 'duplicate', undefined],
  [
    '4854002: confirm who you are',
    graphError(200, 'confirm your identity', 4_854_002),
    'identity',
    undefined,
  ],
  ['no word of it', graphError(490, 'something else'), 'refused', undefined],
  ['no JSON at all', { status: 403, body: '<html>' }, 'refused', undefined],
] as const
