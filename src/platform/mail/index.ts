import { newId } from '~/kernel/ids'
import type { Language } from '~/kernel/language'
import type { Config } from '~/platform/config'
import type { Db, Tx } from '~/platform/db'

export { forgetOldLocalMail, localLetter, localLetters, putLocalMail } from './local'
export { type Round, sendWaiting } from './send'

declare module '~/platform/db' {
  interface Tables {
    mail: {
      id: string
      purpose: string
      toAddress: string | null
      subject: string | null
      body: string | null
      html: string | null
      language: string
      unsubscribeUrl: string | null
      createdAt: Date
      sendAfter: Date
      attempts: number
      sentAt: Date | null
      givenUpAt: Date | null
      lastError: string | null
    }
  }
}

/** Whether letters leave the outbox. Where they don't, no page asks anybody for an address. */
export const canMail = (config: Pick<Config, 'mail'>): boolean => config.mail !== undefined

export interface Mail {
  /** What it is for, e.g. "following.changed": for the log and the counts. */
  purpose: string
  to: string
  subject: string
  /** Plain text, lines as they are to be read. */
  text: string
  /** The same for programs that show it. */
  html?: string
  language: Language
  /** Where the reader says no more, by one click (RFC 8058). */
  unsubscribeUrl?: string
  /** Not sent before; at once when absent. */
  sendAfter?: Date
}

/** Puts a letter in the outbox, in the transaction of what it tells about. A worker sends it. */
export const queueMail = async (tx: Tx, mail: Mail, at: Date): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('mail')
    .values({
      id,
      purpose: mail.purpose,
      toAddress: mail.to,
      subject: mail.subject,
      body: mail.text,
      html: mail.html ?? null,
      language: mail.language,
      unsubscribeUrl: mail.unsubscribeUrl ?? null,
      createdAt: at,
      sendAfter: mail.sendAfter ?? at,
      attempts: 0,
    })
    .execute()
  return id
}

/** Takes back the letters that carry one of these unsubscribe addresses and have not been sent. */
export const withdrawMail = (tx: Tx, unsubscribeUrls: string[]) =>
  tx
    .deleteFrom('mail')
    .where('unsubscribeUrl', 'in', unsubscribeUrls)
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .execute()

/** How many letters lie in the outbox. */
export const waitingMail = async (db: Db): Promise<number> => {
  const { n } = await db
    .selectFrom('mail')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('sentAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}
