import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { fail, ok, type Result } from '~/kernel/result'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { passkeyById, passkeysOf } from '../queries'
import * as store from '../store'
import { keepChallenge, takeChallenge } from './challenges'
import { startSession } from './sign-in'

const site = ({ config }: Context) => ({
  expectedOrigin: new URL(config.publicUrl).origin,
  expectedRPID: new URL(config.publicUrl).hostname,
})

/** What the browser needs to make a passkey for this person. */
export const beginPasskey = async (context: Context, staff: { id: string; email: string; title: string }) => {
  const known = await passkeysOf(context.db, staff.id)
  const options = await generateRegistrationOptions({
    rpName: 'Inspel',
    rpID: site(context).expectedRPID,
    userName: staff.email,
    userDisplayName: staff.title,
    userID: new TextEncoder().encode(staff.id),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const key = await keepChallenge(context, 'passkey-new', { challenge: options.challenge, staffId: staff.id })
  return { key, options }
}

export const addPasskey = async (
  context: Context,
  staffId: string,
  answer: { key: string; label: string; response: RegistrationResponseJSON },
): Promise<Result<null, 'refused'>> => {
  const kept = await takeChallenge(context, 'passkey-new', answer.key)
  if (kept?.['staffId'] !== staffId) return fail('refused')
  const checked = await verifyRegistrationResponse({
    response: answer.response,
    expectedChallenge: kept['challenge'] ?? '',
    ...site(context),
  }).catch(() => undefined)
  if (!checked?.verified || !checked.registrationInfo) return fail('refused')
  const { credential } = checked.registrationInfo
  await inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    await store.insertPasskey(tx, {
      credentialId: credential.id,
      staffId,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      label: answer.label.slice(0, 80),
      createdAt: at,
      lastUsedAt: null,
    })
    const actor = { kind: 'staff', id: staffId } as const
    await record(tx, { at, actor, subject: { kind: 'staff', id: staffId }, kind: 'staff.passkey-added' })
  })
  return ok(null)
}

export const removePasskey = ({ db, clock }: Context, staffId: string, credentialId: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    await store.deletePasskey(tx, staffId, credentialId)
    const actor = { kind: 'staff', id: staffId } as const
    const subject = { kind: 'staff', id: staffId }
    await record(tx, { at: clock.now(), actor, subject, kind: 'staff.passkey-removed' })
  })

/** What the browser needs to sign in with any passkey it has for this site. */
export const beginPasskeySignIn = async (context: Context) => {
  const rpID = site(context).expectedRPID
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  const key = await keepChallenge(context, 'passkey-sign-in', { challenge: options.challenge })
  return { key, options }
}

export const signInByPasskey = async (
  context: Context,
  answer: { key: string; response: AuthenticationResponseJSON },
): Promise<Result<{ token: string }, 'refused'>> => {
  const kept = await takeChallenge(context, 'passkey-sign-in', answer.key)
  const passkey = kept ? await passkeyById(context.db, answer.response.id) : undefined
  if (!kept || !passkey) return fail('refused')
  const checked = await verifyAuthenticationResponse({
    response: answer.response,
    expectedChallenge: kept['challenge'] ?? '',
    ...site(context),
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch(() => undefined)
  if (!checked?.verified) return fail('refused')
  const { newCounter } = checked.authenticationInfo
  return inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    await store.usePasskey(tx, passkey.credentialId, newCounter, at)
    return ok({ token: await startSession(tx, passkey.staffId, 'passkey', at) })
  })
}
