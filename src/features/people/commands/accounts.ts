import { hash, verify } from '@node-rs/argon2'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation } from '~/platform/db'
import { canonicalEmail } from '../domain'
import * as store from '../store'
import { newTotpSecret, seal, totpOf } from './secrets'

export interface NewStaffMember {
  email: string
  title: string
  roles: string[]
  password: string
}

const subject = (id: string) => ({ kind: 'staff', id })

/**
 * Opens a local account. The password is kept as Argon2id; the one-time secret is sealed.
 * @returns the secret once, as text and as the address that an authenticator app reads
 */
export const createStaff = async (
  { db, clock, config }: Context,
  { email, title, roles, password }: NewStaffMember,
  actor: Actor,
): Promise<Result<{ id: string; totpSecret: string; otpauth: string }, 'email_taken'>> => {
  const id = newId()
  const at = clock.now()
  const address = canonicalEmail(email)
  const totpSecret = newTotpSecret()
  const passwordHash = await hash(password)
  try {
    await inTransaction(db, async (tx) => {
      await store.insertStaff(tx, {
        id,
        email: address,
        title,
        roles,
        passwordHash,
        totpSecret: seal(config, totpSecret),
        totpLastStep: null,
        createdAt: at,
        disabledAt: null,
      })
      await record(tx, { at, actor, subject: subject(id), kind: 'staff.created', data: { roles } })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('email_taken')
    throw error
  }
  return ok({ id, totpSecret, otpauth: totpOf(totpSecret, address).toString() })
}

/** Sets a new password for who knows the old one; every other session of theirs ends. */
export const changePassword = async (
  { db, clock }: Context,
  id: string,
  { current, wanted, session }: { current: string; wanted: string; session: Buffer },
): Promise<Result<null, 'wrong_password'>> => {
  const passwordHash = await hash(wanted)
  return inTransaction(db, async (tx) => {
    const staff = await store.lockStaff(tx, id)
    if (!staff?.passwordHash || !(await verify(staff.passwordHash, current))) return fail('wrong_password')
    const at = clock.now()
    await store.setPassword(tx, id, passwordHash)
    await store.revokeAll(tx, id, at, session)
    await record(tx, {
      at,
      actor: { kind: 'staff', id },
      subject: subject(id),
      kind: 'staff.password-changed',
    })
    return ok(null)
  })
}

/** Closes an account and every session of it, or opens it again. Nobody closes their own. */
export const setOpen = (
  { db, clock }: Context,
  id: string,
  open: boolean,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'own_account'>> =>
  inTransaction(db, async (tx) => {
    if (actor.kind === 'staff' && actor.id === id) return fail('own_account')
    if (!(await store.lockStaff(tx, id))) return fail('unknown')
    const at = clock.now()
    await store.setDisabled(tx, id, open ? null : at)
    if (!open) await store.revokeAll(tx, id, at)
    await record(tx, { at, actor, subject: subject(id), kind: open ? 'staff.opened' : 'staff.closed' })
    return ok(null)
  })

export const changeRoles = (
  { db, clock }: Context,
  id: string,
  roles: string[],
  actor: Actor,
): Promise<Result<null, 'unknown' | 'own_account'>> =>
  inTransaction(db, async (tx) => {
    // An administrator who takes away their own role could lock everybody out.
    if (actor.kind === 'staff' && actor.id === id && !roles.includes('admin')) return fail('own_account')
    const staff = await store.lockStaff(tx, id)
    if (!staff) return fail('unknown')
    await store.setRoles(tx, id, roles)
    const data = { before: staff.roles, after: roles }
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'staff.roles-changed', data })
    return ok(null)
  })
