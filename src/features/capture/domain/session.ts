import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What a helper's browser holds: for one meeting only, until its capture closes. */
export interface HelperSession {
  meetingId: string
  /** Names this helper among the others; no person is behind it in our files. */
  id: string
  /** Milliseconds since 1970. */
  until: number
  /** How it was opened: by which PIN (its fingerprint), by the host or by staff. A new PIN ends those of the old. */
  by: string
  staffId?: string | undefined
}

export const pinPrint = (pin: string): string =>
  createHash('sha256').update(`pin:${pin}`).digest('base64url').slice(0, 12)

const sign = (key: string, body: string): Buffer =>
  createHmac('sha256', key).update(`helper:${body}`).digest()

export const sealSession = (key: string, session: HelperSession): string => {
  const body = Buffer.from(JSON.stringify(session)).toString('base64url')
  return `${body}.${sign(key, body).toString('base64url')}`
}

/** The session a token holds; undefined when it was not made by us or is over. */
export const openSession = (key: string, token: string, now: Date): HelperSession | undefined => {
  const [body = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = sign(key, body)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const session = JSON.parse(Buffer.from(body, 'base64url').toString()) as HelperSession
  return session.until > now.getTime() ? session : undefined
}

export const isRightPin = (typed: string, pin: string): boolean =>
  timingSafeEqual(createHash('sha256').update(typed).digest(), createHash('sha256').update(pin).digest())

/**
 * Tries at a meeting's PIN, counted for the meeting: six digits can't be found by trying,
 * and a new PIN starts a new count. Nobody who is in already is touched.
 */
export const PIN_TRIES = [
  { windowSeconds: 900, max: 40 },
  { windowSeconds: 86_400, max: 300 },
]
