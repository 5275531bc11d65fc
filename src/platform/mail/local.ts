import '~/platform/db'
import { type Insertable, sql } from 'kysely'
import type { Db, Tables, Tx } from '~/platform/db'

declare module '~/platform/db' {
  interface Tables {
    localMail: { id: string; purpose: string; toAddress: string; subject: string; raw: Buffer; at: Date }
  }
}

/** How long a letter that went nowhere is kept. */
const KEPT_DAYS = 30
const PAGE = 50

/** Keeps letters that no server was set for. The same letter put twice is kept once. */
export const putLocalMail = (db: Db | Tx, letters: Insertable<Tables['localMail']>[]) =>
  db
    .insertInto('localMail')
    .values(letters)
    .onConflict((same) => same.column('id').doNothing())
    .execute()

/** The newest letters of the house's own mailbox, continued after the id of the last one. */
export const localLetters = async (db: Db, after?: string) => {
  let query = db
    .selectFrom('localMail')
    .select(['id', 'purpose', 'toAddress', 'subject', 'at'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (after) {
    query = query.where(
      sql<boolean>`(at, id) < (select last.at, last.id from local_mail last where last.id = ${after})`,
    )
  }
  const rows = await query.execute()
  const page = rows.slice(0, PAGE)
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

export const localLetter = (db: Db, id: string) =>
  db.selectFrom('localMail').selectAll().where('id', '=', id).executeTakeFirst()

export const forgetOldLocalMail = (db: Db, now: Date) =>
  db
    .deleteFrom('localMail')
    .where('at', '<', new Date(now.getTime() - KEPT_DAYS * 86_400_000))
    .execute()
