/**
 * The life of one post, correction or withdrawal. Every step is committed before the next is taken:
 * ready -> claimed -> sending -> done | failed | in_doubt; a person may end it as by_hand or cancelled.
 */
export const DISPATCH_STATES = [
  'ready',
  'claimed',
  'sending',
  'done',
  'failed',
  'in_doubt',
  'by_hand',
  'cancelled',
] as const
export type DispatchState = (typeof DISPATCH_STATES)[number]

/** Whether it stands in the channel, sent by us or by hand. */
export const isOut = (state: DispatchState | undefined): boolean => state === 'done' || state === 'by_hand'

export const DISPATCH_KINDS = ['post', 'correct', 'withdraw'] as const
export type DispatchKind = (typeof DISPATCH_KINDS)[number]

/** The one post of a story that counts in a channel: out, on its way or stopped; not called off, not taken back. */
export const isLivePost = (row: {
  kind: DispatchKind
  state: DispatchState
  withdrawnAt: Date | null
}): boolean => row.kind === 'post' && row.state !== 'cancelled' && row.withdrawnAt === null

/** Why something did not go out, as it is told in plain words with what to do about it. */
export const CAUSES = [
  'not_connected',
  'token_expired',
  'token_revoked',
  'password',
  'permission',
  'identity',
  'rate_limit',
  'too_fast',
  'too_long',
  'picture',
  'alt_missing',
  'duplicate',
  'version_gone',
  'refused',
  'gone',
  'server',
  'unreachable',
  'interrupted',
  'late',
  'letter_sent',
] as const
export type Cause = (typeof CAUSES)[number]

/** Where a post stands at the channel. */
export interface Remote {
  id: string
  url: string
}

/** How one attempt ended. */
export type Outcome =
  | { state: 'done'; remote: Remote; pauseUntil?: Date | undefined }
  | { state: 'failed'; cause: Cause; detail: string; retryAt?: Date | 'later' | undefined }
  | { state: 'in_doubt'; detail: string }

/** Minutes until the next attempt; after the last it has failed for good. */
const PAUSES_MINUTES = [1, 5, 15, 60, 180, 360]

/** When a failed attempt is repeated; undefined when repeating will not help or it was tried enough. */
export const nextAttempt = (
  outcome: Extract<Outcome, { state: 'failed' }>,
  attempts: number,
  at: Date,
): Date | undefined => {
  const pause = PAUSES_MINUTES[attempts - 1]
  if (outcome.retryAt === undefined || pause === undefined) return undefined
  return outcome.retryAt === 'later' ? new Date(at.getTime() + pause * 60_000) : outcome.retryAt
}

/** Days without anything going out, and days before a token ends, from which staff are warned. */
export const SILENT_DAYS = 7
export const TOKEN_DAYS = 14

const DAY_MS = 86_400_000

export type Alarm = 'silent' | 'token_ends' | 'token_ended' | 'version_old'

/** What is about to go wrong with a connected channel that nobody would else notice. */
export const alarmsOf = (
  connection: {
    connectedAt: Date
    lastDoneAt: Date | null
    tokenExpiresAt: Date | null
    /** LinkedIn's API version, YYYYMM; each lives for at least a year. */
    version?: string | null | undefined
  },
  now: Date,
): Alarm[] => {
  const alarms: Alarm[] = []
  const since = connection.lastDoneAt ?? connection.connectedAt
  if (now.getTime() - since.getTime() > SILENT_DAYS * DAY_MS) alarms.push('silent')
  const { tokenExpiresAt, version } = connection
  if (tokenExpiresAt && tokenExpiresAt <= now) alarms.push('token_ended')
  else if (tokenExpiresAt && tokenExpiresAt.getTime() - now.getTime() < TOKEN_DAYS * DAY_MS)
    alarms.push('token_ends')
  if (version && monthsSince(version, now) >= VERSION_MONTHS) alarms.push('version_old')
  return alarms
}

const VERSION_MONTHS = 9

const monthsSince = (version: string, now: Date): number =>
  now.getUTCFullYear() * 12 +
  now.getUTCMonth() -
  (Number(version.slice(0, 4)) * 12 + Number(version.slice(4)) - 1)
