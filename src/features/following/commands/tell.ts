import { currentGlossary, type Glossary } from '~/features/glossary'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { canMail, queueMail } from '~/platform/mail'
import { GATHER_MINUTES, newsIn } from '../domain'
import { type Detail, detailsOf, type Untold, untold } from '../queries'
import * as store from '../store'
import { receiptUrl, stopUrl } from './addresses'
import { forget } from './end'
import { newsLetter } from './letters'

/**
 * Puts a letter in the outbox for everybody with news, and remembers what was told, in one transaction each.
 * Who was told within the hour waits, so that what comes close together is told together.
 */
export const tellFollowers = async (context: Context): Promise<number> => {
  const { db, clock, config } = context
  if (!canMail(config)) return 0
  const waiting = await untold(db, new Date(clock.now().getTime() - GATHER_MINUTES * 60_000))
  const details = await detailsOf(
    db,
    waiting.flatMap(({ told, keys }) => newsIn(told, keys)),
  )
  const glossary = await currentGlossary(context)
  let letters = 0
  for (const one of waiting) if (await tellOne(context, one, { details, glossary })) letters++
  return letters
}

/** False when another process was faster, or the sender has just said stop. */
const tellOne = (
  { db, clock, config }: Context,
  { id, email, code, language, told, keys, receivedAt, reason, toldAt }: Untold,
  { details, glossary }: { details: ReadonlyMap<string, Detail>; glossary: Glossary },
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!(await store.markTold(tx, { id, toldAt }, keys, at))) return false
    const isLast = keys.includes('removed')
    const stop = stopUrl(config, language, id)
    const happenings = newsIn(told, keys)
    const links = { receipt: receiptUrl(config, language, code), stop }
    const letter = newsLetter(language, { receivedAt, reason, happenings, details, isLast, links, glossary })
    await queueMail(tx, { ...letter, purpose: 'following.news', to: email, unsubscribeUrl: stop }, at)
    const subject = { kind: 'following', id }
    const data = { happened: happenings.map(({ kind }) => kind) }
    await record(tx, { at, actor: { kind: 'system' }, subject, kind: 'following.told', data })
    if (isLast) await forget(tx, id, 'removed', at)
    return true
  })
