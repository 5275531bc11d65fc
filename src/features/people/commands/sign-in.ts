import { hash, verify } from '@node-rs/argon2'
import { fail, ok, type Result } from '~/kernel/result'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { countAgainst } from '~/platform/limits'
import { canonicalEmail, isIdle, type SignInMethod, sessionEnds, TRIES } from '../domain'
import { sessionByHash } from '../queries'
import * as store from '../store'
import { hashToken, newToken, totpStep, unseal } from './secrets'

/** Compared with when there is no such account, so that the answer takes as long. */
let nobody: Promise<string> | undefined

export interface Credentials {
  email: string
  password: string
  /** The six digits of the authenticator app. */
  code: string
}

/**
 * Signs in by password and one-time code. Which of the three was wrong is never told.
 * @returns the session's token, to be kept by the browser alone; `too_many` after ten tries in a quarter
 */
export const signIn = async (
  { db, clock, config }: Context,
  { email, password, code }: Credentials,
): Promise<Result<{ token: string }, 'wrong' | 'too_many'>> => {
  const address = canonicalEmail(email)
  const now = clock.now()
  if (!(await countAgainst(db, { bucket: `sign-in:${address}`, ...TRIES }, now))) return fail('too_many')
  const staff = await store.staffByEmail(db, address)
  nobody ??= hash('nobody signs in by this')
  const matches = await verify(staff?.passwordHash ?? (await nobody), password)
  const step = staff?.totpSecret ? totpStep(unseal(config, staff.totpSecret), code, now) : null
  if (!staff || !matches || step === null || staff.disabledAt) return fail('wrong')
  return inTransaction(db, async (tx) => {
    // A code that somebody read over a shoulder opens nothing a second time.
    if (!(await store.useTotpStep(tx, staff.id, step))) return fail('wrong')
    return ok({ token: await startSession(tx, staff.id, 'password', now) })
  })
}

/** Starts a session; only a hash of its token is stored. */
export const startSession = async (
  tx: Tx,
  staffId: string,
  method: SignInMethod,
  at: Date,
): Promise<string> => {
  const token = newToken()
  await store.insertSession(tx, {
    tokenHash: hashToken(token),
    staffId,
    method,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: sessionEnds(at),
    revokedAt: null,
  })
  const actor = { kind: 'staff', id: staffId } as const
  await record(tx, {
    at,
    actor,
    subject: { kind: 'staff', id: staffId },
    kind: 'staff.signed-in',
    data: { method },
  })
  return token
}

const SEEN_EVERY_MS = 60_000

/** Who a session belongs to, while it lives: not revoked, not over, not idle, of an open account. */
export const personOf = async ({ db, clock }: Context, token: string) => {
  const tokenHash = hashToken(token)
  const session = await sessionByHash(db, tokenHash)
  const now = clock.now()
  if (!session || session.expiresAt <= now || isIdle(session.lastSeenAt, now)) return undefined
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await store.touchSession(db, tokenHash, now)
  const { id, email, title, roles } = session
  return { id, email, title, roles }
}

/** Ends one session, at once. */
export const endSession = ({ db, clock }: Context, tokenHash: Buffer): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const ended = await store.revokeSession(tx, tokenHash, at)
    if (!ended) return
    const actor = { kind: 'staff', id: ended.staffId } as const
    await record(tx, { at, actor, subject: { kind: 'staff', id: ended.staffId }, kind: 'staff.signed-out' })
  })
