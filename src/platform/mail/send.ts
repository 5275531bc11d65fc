import nodemailer, { type Mail as Transport } from 'nodemailer'
import type { MailConfig } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { putLocalMail } from './local'
import { giveUp, type Letter, markSent, nextAttempt, putBack, takeOne } from './outbox'
import { refusalOf } from './refusal'

/** Letters in one round: the next round goes on where this stopped. */
const ROUND_MAX = 500

export interface Round {
  sent: number
  putBack: number
  givenUp: number
}

/**
 * Sends the letters that are due, one by one over one connection. Several processes may do it side by side:
 * each letter is held by one of them. When the server takes nothing at all the round ends.
 */
export const sendWaiting = async (context: Context): Promise<Round> => {
  const { db, clock, config } = context
  const round: Round = { sent: 0, putBack: 0, givenUp: 0 }
  if (!config.mail) return round
  if (!config.mail.smtpUrl) return putIntoMailbox(context, config.mail)
  let server: Transport | undefined
  try {
    for (let i = 0; i < ROUND_MAX; i++) {
      const letter = await takeOne(db, clock.now())
      if (!letter) break
      server ??= connect(config.mail)
      const outcome = await attempt(context, server, config.mail, letter)
      round[outcome.done]++
      if (!outcome.goOn) break
    }
  } finally {
    server?.close()
  }
  return round
}

/** Where no server is set: as it would have gone over the wire, into the house's own mailbox. */
const putIntoMailbox = async ({ db, clock }: Context, mail: MailConfig): Promise<Round> => {
  const round: Round = { sent: 0, putBack: 0, givenUp: 0 }
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  for (let i = 0; i < ROUND_MAX; i++) {
    const letter = await takeOne(db, clock.now())
    if (!letter) break
    const { id, purpose, toAddress, subject } = letter
    const at = clock.now()
    const composed = await composer.sendMail(written(mail, letter)).catch(() => undefined)
    if (!composed) {
      await giveUp(db, id, at, 'EMESSAGE')
      round.givenUp++
      continue
    }
    const raw = composed.message as Buffer
    await inTransaction(db, async (tx) => {
      await putLocalMail(tx, [{ id, purpose, toAddress, subject, raw, at }])
      await markSent(tx, id, at)
    })
    round.sent++
  }
  return round
}

const attempt = async (
  { db, clock, log }: Context,
  server: Transport,
  mail: MailConfig,
  letter: Letter,
): Promise<{ done: keyof Round; goOn: boolean }> => {
  const { id, purpose, attempts } = letter
  try {
    await server.sendMail(written(mail, letter))
  } catch (error) {
    const { codes, isFinal, isAboutLetter } = refusalOf(error)
    const next = isFinal ? undefined : nextAttempt(attempts, clock.now())
    log.warn({ mail: id, purpose, attempts, codes, final: !next }, 'a letter was not taken')
    if (next) await putBack(db, id, next, codes)
    else await giveUp(db, id, clock.now(), codes)
    return { done: next ? 'putBack' : 'givenUp', goOn: isAboutLetter }
  }
  await markSent(db, id, clock.now())
  return { done: 'sent', goOn: true }
}

const connect = ({ smtpUrl, dkim }: MailConfig): Transport =>
  nodemailer.createTransport({
    url: smtpUrl ?? '',
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim ? { dkim } : {}),
  })

/** The letter as it goes out. Its id follows from its row: sent twice, it is the same letter to the receiver. */
const written = (mail: MailConfig, letter: Letter) => ({
  from: mail.from,
  to: { name: '', address: letter.toAddress },
  subject: letter.subject,
  text: letter.body,
  ...(letter.html ? { html: letter.html } : {}),
  messageId: `<${letter.id}@${mail.from.address.split('@').at(-1)}>`,
  headers: {
    'Content-Language': letter.language,
    // RFC 3834: no holiday reply comes back.
    'Auto-Submitted': 'auto-generated',
    ...(letter.unsubscribeUrl ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  },
  ...(letter.unsubscribeUrl ? { list: { unsubscribe: letter.unsubscribeUrl } } : {}),
})
