import { dayInSweden } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { withdrawMail } from '~/platform/mail'
import { CONFIRM_DAYS, type Ending, GATHER_MINUTES } from '../domain'
import { overdue } from '../queries'
import * as store from '../store'
import { stopUrls } from './addresses'

/** Forgets the address, in the transaction of what made it needless. */
export const forget = async (tx: Tx, id: string, ending: Ending, at: Date): Promise<boolean> => {
  if (!(await store.end(tx, id, at))) return false
  const actor: Actor = { kind: ending === 'stopped' ? 'citizen' : 'system' }
  await record(tx, { at, actor, subject: { kind: 'following', id }, kind: 'following.ended', why: ending })
  return true
}

/** No more letters, not even those that wait. Saying it twice changes nothing. */
export const stopFollowing = ({ db, clock, config }: Context, id: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    await withdrawMail(tx, stopUrls(config, id))
    await forget(tx, id, 'stopped', clock.now())
  })

/** Forgets the addresses that are no longer needed, also on letters that wait; how many they were. */
export const forgetOverdue = async ({ db, clock, config }: Context): Promise<number> => {
  const at = clock.now()
  const askedBefore = new Date(at.getTime() - CONFIRM_DAYS * 86_400_000)
  const toldBefore = new Date(at.getTime() - GATHER_MINUTES * 60_000)
  const all = await overdue(db, { askedBefore, toldBefore, today: dayInSweden(at) })
  for (const { id, ending } of all) {
    await inTransaction(db, async (tx) => {
      await withdrawMail(tx, stopUrls(config, id))
      await forget(tx, id, ending, at)
    })
  }
  return all.length
}
