export const SESSION_HOURS = 12
export const IDLE_MINUTES = 60
export const PASSWORD_MIN = 12
export const CHALLENGE_MINUTES = 10
/** Tries at one account in a quarter of an hour. */
export const TRIES = { windowSeconds: 900, max: 10 }

export type SignInMethod = 'password' | 'passkey' | 'oidc'

export const sessionEnds = (startedAt: Date): Date =>
  new Date(startedAt.getTime() + SESSION_HOURS * 3_600_000)

export const isIdle = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() > IDLE_MINUTES * 60_000

export const canonicalEmail = (typed: string): string => typed.trim().toLowerCase()
