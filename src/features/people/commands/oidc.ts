import * as client from 'openid-client'
import { fail, ok, type Result } from '~/kernel/result'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { canonicalEmail } from '../domain'
import { staffByIdentity } from '../queries'
import * as store from '../store'
import { keepChallenge, takeChallenge } from './challenges'
import { startSession } from './sign-in'

const CALLBACK = '/arbete/logga-in/oidc/svar'

const found = new Map<string, Promise<client.Configuration>>()

/** The provider's own description of itself, fetched once; asked for again when that failed. */
const provider = ({ config }: Context): Promise<client.Configuration> => {
  if (!config.oidc) throw new Error('no identity provider is configured')
  const { issuer, clientId, clientSecret } = config.oidc
  let known = found.get(issuer)
  if (!known) {
    const url = new URL(issuer)
    // Only a provider on this very machine may speak without TLS: tests and trials.
    const local = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname)
    const options = local ? { execute: [client.allowInsecureRequests] } : {}
    known = client.discovery(url, clientId, clientSecret, undefined, options)
    known.catch(() => found.delete(issuer))
    found.set(issuer, known)
  }
  return known
}

/** Where to send the browser, and the key that it must bring back. */
export const beginOidc = async (context: Context): Promise<{ key: string; address: string }> => {
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = client.randomNonce()
  const address = client.buildAuthorizationUrl(await provider(context), {
    redirect_uri: `${context.config.publicUrl}${CALLBACK}`,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const key = await keepChallenge(context, 'oidc', { verifier, state, nonce })
  return { key, address: address.href }
}

/** The e-mail that the provider has verified: in the ID token, or where the standard keeps it, at its userinfo. */
const verifiedEmail = async (
  context: Context,
  accessToken: string | undefined,
  claims: client.IDToken,
): Promise<string> => {
  const told =
    claims['email'] || !accessToken
      ? claims
      : await client.fetchUserInfo(await provider(context), accessToken, claims.sub).catch((error) => {
          context.log.warn({ err: error }, 'the identity provider did not tell about its user')
          return claims
        })
  return told['email_verified'] === true ? String(told['email'] ?? '') : ''
}

/**
 * Signs in by the provider's answer. The first time, a verified e-mail must be that of an account here;
 * from then on the provider's subject is enough.
 */
export const signInByOidc = async (
  context: Context,
  key: string,
  query: string,
): Promise<Result<{ token: string }, 'refused' | 'no_account'>> => {
  const kept = await takeChallenge(context, 'oidc', key)
  if (!kept) return fail('refused')
  const { verifier = '', state = '', nonce = '' } = kept
  const answered = new URL(`${context.config.publicUrl}${CALLBACK}?${query}`)
  const tokens = await client
    .authorizationCodeGrant(await provider(context), answered, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    .catch((error) => {
      context.log.warn({ err: error }, 'the identity provider answered with something that does not hold')
      return undefined
    })
  const claims = tokens?.claims()
  if (!claims) return fail('refused')
  const linked = await staffByIdentity(context.db, claims.iss, claims.sub)
  const email = linked ? '' : await verifiedEmail(context, tokens?.access_token, claims)
  const byEmail = email ? await store.staffByEmail(context.db, canonicalEmail(email)) : undefined
  const staffId = linked?.id ?? (byEmail?.disabledAt ? undefined : byEmail?.id)
  if (!staffId) return fail('no_account')
  return inTransaction(context.db, async (tx) => {
    await store.insertIdentity(tx, { issuer: claims.iss, subject: claims.sub, staffId })
    return ok({ token: await startSession(tx, staffId, 'oidc', context.clock.now()) })
  })
}
