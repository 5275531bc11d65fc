import type { Context } from '~/platform/context'
import { CHALLENGE_MINUTES } from '../domain'
import * as store from '../store'
import { hashToken, newToken } from './secrets'

/** Remembers what a sign-in in progress must answer to; the key goes to the browser, once. */
export const keepChallenge = async (
  { db, clock }: Context,
  kind: string,
  data: Record<string, string>,
): Promise<string> => {
  const key = newToken()
  const now = clock.now()
  await store.forgetChallenges(db, now)
  await store.insertChallenge(db, {
    idHash: hashToken(key),
    kind,
    data: JSON.stringify(data),
    expiresAt: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000),
  })
  return key
}

export const takeChallenge = async (
  { db, clock }: Context,
  kind: string,
  key: string,
): Promise<Record<string, string> | undefined> =>
  (await store.takeChallenge(db, hashToken(key), kind, clock.now()))?.data
