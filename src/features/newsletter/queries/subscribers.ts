import '../tables'
import type { Db } from '~/platform/db'

/** What a reader has chosen; undefined when the address is no longer there. */
export const wishOf = (db: Db, id: string) =>
  db
    .selectFrom('newsletterSubscriber')
    .select(['topics', 'municipalityCode', 'language'])
    .where('id', '=', id)
    .where('confirmedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

/** Those who asked before a moment and never said yes. */
export const neverConfirmed = async (db: Db, askedBefore: Date): Promise<string[]> =>
  (
    await db
      .selectFrom('newsletterSubscriber')
      .select('id')
      .where('endedAt', 'is', null)
      .where('confirmedAt', 'is', null)
      .where('askedAt', '<=', askedBefore)
      .execute()
  ).map(({ id }) => id)

/** How many receive it, by language. */
export const readersByLanguage = (db: Db) =>
  db
    .selectFrom('newsletterSubscriber')
    .select((eb) => ['language', eb.fn.countAll<number>().as('n')])
    .where('confirmedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .groupBy('language')
    .execute()

const SHOWN_MAX = 500

/** Whom nothing is sent to any more, newest first. */
export const suppressions = (db: Db) =>
  db
    .selectFrom('newsletterSuppression')
    .select(['id', 'shown', 'reason', 'codes', 'at'])
    .orderBy('at', 'desc')
    .limit(SHOWN_MAX)
    .execute()
