import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { KEEP_SIGN_UPS_DAYS } from './domain'
import * as store from './store'

const DAY_MS = 86_400_000

/** Removes all that is known of who signed up, 30 days after each meeting. Several processes may do it at once. */
export const forgetOldSignUps = ({ db, clock }: Context): Promise<number> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const endedBefore = new Date(at.getTime() - KEEP_SIGN_UPS_DAYS * DAY_MS)
    let forgotten = 0
    for (const id of await store.meetingsToForget(tx, endedBefore)) {
      await store.lockMeeting(tx, id)
      const count = await store.deleteSignUps(tx, id)
      if (count === 0) continue
      forgotten += count
      const subject = { kind: 'meeting', id }
      const data = { count }
      await record(tx, { at, actor: { kind: 'system' }, subject, kind: 'meeting.sign-ups-removed', data })
    }
    return forgotten
  })
