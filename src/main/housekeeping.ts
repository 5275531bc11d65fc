import { analyseDue, learnAnew } from '~/features/analysis'
import { ADAPTERS, deliverDue, hearReplies, lookBack } from '~/features/channels'
import { lookThroughByNight } from '~/features/consistency'
import { findAlike } from '~/features/contributions'
import { draftDue } from '~/features/drafting'
import { followingRound } from '~/features/following'
import { forgetOldSignUps } from '~/features/meetings'
import { forgetLedgers, forgetUnconfirmed, sendNewsletters } from '~/features/newsletter'
import { keepSchedule } from '~/features/newsroom'
import { fetchDue } from '~/features/progress'
import { keepRepliesTidy, remindSilent } from '~/features/replies'
import { setStatements } from '~/features/strategy'
import { removeWhatIsOver } from '~/features/surveys'
import { tellTippers } from '~/features/tips'
import { refreshTexts } from '~/features/translations'
import { sealAll } from '~/platform/audit/seal'
import type { Context } from '~/platform/context'
import { forgetOldCounts } from '~/platform/limits'
import { forgetOldSolutions } from '~/platform/limits/proof-of-work'
import { forgetOldLocalMail, sendWaiting } from '~/platform/mail'

const SEAL_EVERY_MS = 30_000
const COMPARE_EVERY_MS = 10_000
const REFRESH_EVERY_MS = 5_000
const FORGET_EVERY_MS = 600_000
const SEND_EVERY_MS = 5_000
const TELL_EVERY_MS = 60_000
const SHOW_EVERY_MS = 15_000
const FETCH_EVERY_MS = 60_000
const ANALYSE_EVERY_MS = 3_000

/** What the house does by itself while it serves; several processes may do it side by side. */
export const keepHouse = (context: Context): { stop: () => Promise<unknown> } => {
  const { db, clock, log } = context
  const going = new Map<string, Promise<unknown>>()
  /** Told to what takes minutes, so that closing the house needn't wait for it. */
  const closing = new AbortController()
  /** A chore that takes longer than its pause is not begun again until it is done. */
  const every = (ms: number, chore: string, work: () => Promise<unknown>) =>
    setInterval(() => {
      if (going.has(chore)) return
      const done = work()
        .catch((error) => log.warn({ err: error, chore }, 'a chore failed'))
        .finally(() => going.delete(chore))
      going.set(chore, done)
    }, ms)
  const chores = [
    every(SEAL_EVERY_MS, 'seal events', () => sealAll(db)),
    every(COMPARE_EVERY_MS, 'compare inspel', () => findAlike(context)),
    every(REFRESH_EVERY_MS, 'refresh texts', () => refreshTexts(context)),
    every(SHOW_EVERY_MS, 'show and hide stories', () => keepSchedule(context)),
    every(FORGET_EVERY_MS, 'look through the thread', () => lookThroughByNight(context)),
    every(FORGET_EVERY_MS, 'forget counts', () => forgetOldCounts(db, clock.now())),
    every(FORGET_EVERY_MS, 'remove what surveys must not keep', () => removeWhatIsOver(context)),
    every(FORGET_EVERY_MS, 'forget sign-ups', () => forgetOldSignUps(context)),
    every(FORGET_EVERY_MS, 'forget what replies need no more', () => keepRepliesTidy(context)),
    every(FORGET_EVERY_MS, 'forget who never said yes', () => forgetUnconfirmed(context)),
    every(FORGET_EVERY_MS, 'forget letters that went nowhere', () => forgetOldLocalMail(db, clock.now())),
    every(FORGET_EVERY_MS, 'forget solutions', () => forgetOldSolutions(db, clock.now())),
    every(TELL_EVERY_MS, 'remind the silent', () => remindSilent(context)),
    every(FETCH_EVERY_MS, 'fetch figures', () => fetchDue(context)),
    every(TELL_EVERY_MS, 'tell followers', followingRound(context)),
    every(TELL_EVERY_MS, 'tell tippers', () => tellTippers(context)),
    every(SHOW_EVERY_MS, 'set statements', () => setStatements(context)),
    every(FORGET_EVERY_MS, 'forget old ledgers', () => forgetLedgers(context)),
    every(SEND_EVERY_MS, 'send newsletters', () => sendNewsletters(context)),
    every(SEND_EVERY_MS, 'send letters', () => sendWaiting(context)),
    every(SEND_EVERY_MS, 'send to the channels', () => deliverDue(context, ADAPTERS)),
    every(FETCH_EVERY_MS, 'look for posts in doubt', () => lookBack(context, ADAPTERS)),
    every(FETCH_EVERY_MS, 'hear the channels', () => hearReplies(context, ADAPTERS)),
    every(ANALYSE_EVERY_MS, 'analyse inspel', () => analyseDue(context, closing.signal)),
    every(ANALYSE_EVERY_MS, 'ask the language model', () => draftDue(context, closing.signal)),
    every(TELL_EVERY_MS, 'learn from coding', () => learnAnew(context)),
  ]
  const stop = () => {
    chores.forEach(clearInterval)
    closing.abort()
    return Promise.all(going.values())
  }
  return { stop }
}
