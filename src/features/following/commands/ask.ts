import { newId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { hashToken, newToken } from '~/kernel/token'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { countAgainst } from '~/platform/limits'
import { queueMail, withdrawMail } from '~/platform/mail'
import { ASKED_A_DAY, CONFIRM_DAYS } from '../domain'
import { statesOf } from '../queries'
import * as store from '../store'
import { confirmUrl, countedName, stopUrl, stopUrls } from './addresses'
import { confirmLetter } from './letters'

export interface Asking {
  contributionId: string
  /** The receipt's code, as the sender came with it. */
  code: string
  email: string
  language: Language
}

/**
 * Sends the first letter, which asks whether the address is right; nothing else is sent before it is answered.
 * Asking again renews the letter. An address that has said yes already gets none, and nobody is told that.
 */
export const askToFollow = async (
  context: Context,
  { contributionId, code, email, language }: Asking,
): Promise<Result<null, 'too_often'>> => {
  const { db, clock, config } = context
  const at = clock.now()
  for (const bucket of [`follow:${contributionId}`, `follow-to:${countedName(config, email)}`])
    if (!(await countAgainst(db, { bucket, ...ASKED_A_DAY }, at))) return fail('too_often')

  const told = await statesOf(db, contributionId)
  const token = newToken()
  await inTransaction(db, async (tx) => {
    const confirmHash = hashToken(token, 'follow')
    const row = { id: newId(), contributionId, email, code, language, confirmHash, askedAt: at, told }
    const id = await store.putAsked(tx, row)
    if (!id) return
    await withdrawMail(tx, stopUrls(config, id))
    const stop = stopUrl(config, language, id)
    const letter = confirmLetter(language, { confirm: confirmUrl(config, language, token), stop })
    await queueMail(tx, { ...letter, purpose: 'following.confirm', to: email, unsubscribeUrl: stop }, at)
    const subject = { kind: 'following', id }
    await record(tx, { at, actor: { kind: 'citizen' }, subject, kind: 'following.asked' })
  })
  return ok(null)
}

const oldestAsked = (now: Date): Date => new Date(now.getTime() - CONFIRM_DAYS * 86_400_000)

/** Whom the link in a first letter belongs to, while it can be used. */
export const askedByToken = ({ db, clock }: Context, token: string) =>
  store.askedBy(db, hashToken(token, 'follow'), oldestAsked(clock.now()))

/** The yes of who holds the first letter. Saying it twice changes nothing. */
export const confirmFollowing = (
  { db, clock }: Context,
  token: string,
): Promise<Result<{ code: string }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const asked = await store.askedBy(tx, hashToken(token, 'follow'), oldestAsked(at))
    if (!asked?.code) return fail('unknown')
    if (await store.confirm(tx, asked.id, at)) {
      const subject = { kind: 'following', id: asked.id }
      await record(tx, { at, actor: { kind: 'citizen' }, subject, kind: 'following.confirmed' })
    }
    return ok({ code: asked.code })
  })
