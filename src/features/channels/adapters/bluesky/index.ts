import { z } from 'zod'
import type { Outcome, Remote } from '../../domain'
import type { Adapter, Connection, Means } from '../adapter'
import { failed } from '../answers'
import { partsOf } from './compose'
import { newKey, partKey, placeOf, timeOf } from './keys'
import { figuresOf, repliesTo } from './listen'
import { failedBy, pauseOf } from './outcome'
import { faultIn, publish, remoteOf, removeFrom } from './publish'
import { read } from './records'
import { type Account, openAccount } from './session'

/** Under which key a post stands: one that a person posted by hand has its own, and may be another account's. */
const keyIn = (account: Account, remote: Remote, key: string): string | Outcome => {
  if (!remote.id) return key
  const place = placeOf(remote)
  if (!place) return failed('refused', 'address')
  const isOurs = place.owner === account.did || place.owner.toLowerCase() === account.handle.toLowerCase()
  return isOurs ? place.key : failed('permission', 'account')
}

const signedIn = async (
  means: Means,
  connection: Connection,
  work: (account: Account) => Promise<Outcome>,
): Promise<Outcome> => {
  const account = await openAccount(means, connection)
  return account.ok ? work(account) : failedBy(account, means.now())
}

/**
 * Bluesky over the AT Protocol, with an app password. Every write goes to a key that was made before: what is sent
 * twice stands once.
 */
export const bluesky: Adapter = {
  isRepeatable: true,

  newKey,

  send: async (means, connection, post, key) =>
    faultIn(post) ??
    signedIn(means, connection, (account) =>
      publish(means, connection, account, post, key, { otherwise: means.now(), isCorrection: false }),
    ),

  correct: async (means, connection, post, remote, key) =>
    faultIn(post) ??
    signedIn(means, connection, async (account) => {
      const known = keyIn(account, remote, key)
      if (typeof known !== 'string') return known
      // One that was broken off has taken the post away already: then it is dated by its key.
      const as = { otherwise: timeOf(known), isCorrection: true }
      return publish(means, connection, account, post, known, as)
    }),

  withdraw: (means, connection, remote, key) =>
    signedIn(means, connection, async (account) => {
      const known = keyIn(account, remote, key)
      if (typeof known !== 'string') return known
      const gone = await removeFrom(account, known, 0)
      if (!gone.ok) return failedBy(gone, means.now())
      const pauseUntil = pauseOf(gone.headers, means.now())
      return { state: 'done', remote: remoteOf(connection, account, known), pauseUntil }
    }),

  // The parts go out in order: where the last one stands, all of them do.
  find: async (means, connection, post, key) => {
    const account = await openAccount(means, connection)
    if (!account.ok) return 'unknown'
    const last = await read(account, partKey(key, (partsOf(post)?.length ?? 1) - 1))
    if (!last.ok) return 'unknown'
    return last.value ? { found: remoteOf(connection, account, key) } : 'absent'
  },

  check: async (means, connection) => {
    const account = await openAccount(means, connection)
    const said = account.ok
      ? await account.ask({ name: 'com.atproto.server.getSession' }, z.object({ handle: z.string() }))
      : account
    return said.ok
      ? { ok: true, name: said.value.handle, tokenExpiresAt: null }
      : { ok: false, outcome: failedBy(said, means.now()) }
  },

  replies: repliesTo,

  figures: figuresOf,
}
