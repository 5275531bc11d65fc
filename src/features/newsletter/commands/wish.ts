import type { Topic } from '~/features/newsroom'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { withdrawMail } from '~/platform/mail'
import { CONFIRM_DAYS, type Ending, type LetterLanguage } from '../domain'
import { neverConfirmed } from '../queries'
import * as store from '../store'
import { leaveUrls } from './addresses'
import { subscriber } from './subscribe'

/** What the reader wants from now on. False when the address is no longer there. */
export const changeWish = (
  { db, clock }: Context,
  id: string,
  wish: { topics: Topic[]; municipality: string | null; language: LetterLanguage },
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const { topics, municipality: municipalityCode, language } = wish
    if (!(await store.setWish(tx, id, { topics, municipalityCode, language }))) return false
    const kind = 'newsletter-subscriber.changed'
    await record(tx, { at: clock.now(), actor: { kind: 'citizen' }, subject: subscriber(id), kind })
    return true
  })

/** Forgets an address, in the transaction of what made it needless; the address, if it was known until now. */
export const forget = async (tx: Tx, id: string, ending: Ending, at: Date): Promise<string | undefined> => {
  const email = await store.end(tx, id, ending, at)
  if (email === undefined) return undefined
  const actor: Actor = { kind: ending === 'left' ? 'citizen' : 'system' }
  const kind = 'newsletter-subscriber.ended'
  await record(tx, { at, actor, subject: subscriber(id), kind, why: ending })
  return email
}

/** No more letters, not even those that wait. Saying it twice changes nothing. */
export const leave = ({ db, clock, config }: Context, id: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    await withdrawMail(tx, leaveUrls(config, id))
    await forget(tx, id, 'left', clock.now())
  })

/** Forgets the addresses that never said yes; how many they were. */
export const forgetUnconfirmed = async ({ db, clock, config }: Context): Promise<number> => {
  const at = clock.now()
  const all = await neverConfirmed(db, new Date(at.getTime() - CONFIRM_DAYS * 86_400_000))
  for (const id of all) {
    await inTransaction(db, async (tx) => {
      await withdrawMail(tx, leaveUrls(config, id))
      await forget(tx, id, 'never_confirmed', at)
    })
  }
  return all.length
}
