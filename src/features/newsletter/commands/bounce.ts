import { newId } from '~/kernel/ids'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { shownOf } from '../domain'
import * as store from '../store'
import { suppressedName } from './addresses'
import { forget } from './wish'

export interface Bounce {
  issueId: string
  subscriberId: string
  /** Codes alone: what a server says holds the receiver's address. */
  codes: string
  reason: 'bounced' | 'complained'
}

/**
 * Sends nothing more to an address that turned out bad or whose owner called the letter junk: the subscription ends,
 * and a print of the address is kept so that it isn't written to again. @returns false when it had ended before
 */
export const bounce = (
  { db, clock, config }: Context,
  { issueId, subscriberId, codes, reason }: Bounce,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (reason === 'bounced') await store.deliveries.markReturned(tx, { issueId, subscriberId, codes, at })
    const email = await forget(tx, subscriberId, reason, at)
    if (email === undefined) return false
    const id = newId()
    const addressHash = suppressedName(config, email)
    await store.suppress(tx, { id, addressHash, shown: shownOf(email), reason, codes, issueId, at })
    const subject = { kind: 'newsletter-suppression', id }
    await record(tx, { at, actor: { kind: 'system' }, subject, kind: `newsletter-suppression.${reason}` })
    return true
  })

/** Ends the subscriptions of addresses that the ledger knows to be bad, also where the worker that found out died. */
export const settleBounces = async (context: Context): Promise<void> => {
  for (const one of await store.deliveries.unsettledBounces(context.db)) {
    await bounce(context, { ...one, reason: 'bounced' })
  }
}
