import { sql } from 'kysely'
import type { Db } from '~/platform/db'

declare module '~/platform/db' {
  interface Tables {
    rateCount: { bucket: string; windowStart: Date; count: number }
  }
}

export interface Limit {
  /** What is counted, for whom: an account, a session, a code. Never an address alone: a village hall shares one. */
  bucket: string
  windowSeconds: number
  max: number
}

/** Counts one more in the present window, durably and for all processes; false when that is over the limit. */
export const countAgainst = async (db: Db, limit: Limit, now: Date): Promise<boolean> =>
  (await countUp(db, limit, now)) <= limit.max

/** The same for several at once, telling how many that makes. */
export const countUp = async (
  db: Db,
  { bucket, windowSeconds }: Omit<Limit, 'max'>,
  now: Date,
  by = 1,
): Promise<number> => {
  const windowMs = windowSeconds * 1000
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  const { count } = await db
    .insertInto('rateCount')
    .values({ bucket, windowStart, count: by })
    .onConflict((conflict) =>
      conflict
        .columns(['bucket', 'windowStart'])
        .doUpdateSet({ count: sql<number>`rate_count.count + ${by}` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return count
}

/** Forgets windows that are over. */
export const forgetOldCounts = (db: Db, now: Date) =>
  db
    .deleteFrom('rateCount')
    .where('windowStart', '<', new Date(now.getTime() - 86_400_000))
    .execute()
