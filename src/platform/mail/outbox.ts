import { sql } from 'kysely'
import type { Db, Tx } from '~/platform/db'

/** Minutes until the next attempt; after the last the letter is given up, about three days old. */
const PAUSES_MINUTES = [1, 5, 15, 60, 180, 360, 720, 720, 720, 720, 720]

/** As long as one attempt may take at most; who takes a letter and dies leaves it for this long. */
const HELD_MINUTES = 5

const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

export interface Letter {
  id: string
  purpose: string
  toAddress: string
  subject: string
  body: string
  html: string | null
  language: string
  unsubscribeUrl: string | null
  attempts: number
}

/** Takes the letter that has been due longest and that no other worker holds; the attempt is counted at once. */
export const takeOne = async (db: Db, at: Date): Promise<Letter | undefined> => {
  const { rows } = await sql<Letter>`
    update mail set attempts = attempts + 1, send_after = ${after(at, HELD_MINUTES)}
    where id = (
      select id from mail
      where sent_at is null and given_up_at is null and send_after <= ${at}
      order by send_after, id
      limit 1
      for update skip locked)
    returning id, purpose, to_address, subject, body, html, language, unsubscribe_url, attempts`.execute(db)
  return rows[0]
}

/** What stays of a letter when it is done with: why, when, and whether it left. */
const EMPTIED = { toAddress: null, subject: null, body: null, html: null, unsubscribeUrl: null }

export const markSent = (db: Db | Tx, id: string, at: Date) =>
  db
    .updateTable('mail')
    .set({ ...EMPTIED, sentAt: at, lastError: null })
    .where('id', '=', id)
    .execute()

export const giveUp = (db: Db, id: string, at: Date, lastError: string) =>
  db
    .updateTable('mail')
    .set({ ...EMPTIED, givenUpAt: at, lastError })
    .where('id', '=', id)
    .execute()

/** When it is tried next; undefined when it has been tried enough. */
export const nextAttempt = (attempts: number, at: Date): Date | undefined => {
  const pause = PAUSES_MINUTES[attempts - 1]
  return pause === undefined ? undefined : after(at, pause)
}

export const putBack = (db: Db, id: string, sendAfter: Date, lastError: string) =>
  db.updateTable('mail').set({ sendAfter, lastError }).where('id', '=', id).execute()
