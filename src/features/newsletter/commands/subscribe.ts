import { domainToASCII } from 'node:url'
import type { Topic } from '~/features/newsroom'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { hashToken, newToken } from '~/kernel/token'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { countAgainst } from '~/platform/limits'
import { queueMail, withdrawMail } from '~/platform/mail'
import { ASKED_A_DAY, CONFIRM_DAYS, type LetterLanguage } from '../domain'
import * as store from '../store'
import { confirmUrl, countedName, leaveUrl, leaveUrls, suppressedName, wishUrl } from './addresses'
import { confirmLetter, knownLetter } from './letters'

export interface SignUp {
  email: string
  topics: readonly Topic[]
  municipality: string | null
  language: LetterLanguage
}

export const subscriber = (id: string) => ({ kind: 'newsletter-subscriber', id })

/**
 * Sends the first letter, which asks whether the address is right; nothing else is sent before the button it leads to
 * is pressed. Whoever asks is told the same whatever is known of the address, also when nothing is sent because it has
 * complained or been written to enough today.
 */
export const signUp = async (context: Context, { email: typed, ...wish }: SignUp): Promise<void> => {
  const { db, clock, config } = context
  const at = clock.now()
  const [local, domain = ''] = typed.split('@')
  // What mail servers on the way can write: "räksmörgås.se" goes as "xn--…".
  const email = `${local}@${domainToASCII(domain) || domain.toLowerCase()}`
  const bucket = `newsletter-to:${countedName(config, email)}`
  if (!(await countAgainst(db, { bucket, ...ASKED_A_DAY }, at))) return
  const suppressed = await store.suppressionOf(db, suppressedName(config, email))
  if (suppressed?.reason === 'complained') return

  const token = newToken()
  const { language } = wish
  await inTransaction(db, async (tx) => {
    const confirmHash = hashToken(token, 'newsletter')
    const { id, known } = await store.putAsked(tx, { ...wish, id: newId(), email, confirmHash, askedAt: at })
    const leave = leaveUrl(config, language, id)
    const letter = known
      ? knownLetter(language, { wish: wishUrl(config, language, id), leave })
      : confirmLetter(language, { confirm: confirmUrl(config, language, token), leave })
    await withdrawMail(tx, leaveUrls(config, id))
    const purpose = known ? 'newsletter.known' : 'newsletter.confirm'
    await queueMail(tx, { ...letter, purpose, to: email, unsubscribeUrl: leave }, at)
    if (known) return
    const kind = 'newsletter-subscriber.asked'
    await record(tx, { at, actor: { kind: 'citizen' }, subject: subscriber(id), kind })
  })
}

const oldestAsked = (now: Date): Date => new Date(now.getTime() - CONFIRM_DAYS * 86_400_000)

/** Whom the link in a first letter belongs to, while it can be used. */
export const askedByToken = ({ db, clock }: Context, token: string) =>
  store.askedBy(db, hashToken(token, 'newsletter'), oldestAsked(clock.now()))

/**
 * The yes of who holds the first letter. Saying it twice changes nothing. That the letter came shows that the address
 * works: a bounce of earlier days no longer counts.
 */
export const confirm = (
  { db, clock, config }: Context,
  token: string,
): Promise<Result<{ id: string; language: LetterLanguage }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const asked = await store.askedBy(tx, hashToken(token, 'newsletter'), oldestAsked(at))
    if (!asked?.email) return fail('unknown')
    if (await store.confirm(tx, asked.id, at)) {
      const bounced = await store.suppressionOf(tx, suppressedName(config, asked.email))
      if (bounced) await store.liftSuppression(tx, bounced.id)
      const kind = 'newsletter-subscriber.confirmed'
      await record(tx, { at, actor: { kind: 'citizen' }, subject: subscriber(asked.id), kind })
    }
    return ok({ id: asked.id, language: asked.language })
  })
