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
export const countAgainst = async (
  db: Db,
  { bucket, windowSeconds, max }: Limit,
  now: Date,
): Promise<boolean> => {
  const windowMs = windowSeconds * 1000
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  const { count } = await db
    .insertInto('rateCount')
    .values({ bucket, windowStart, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['bucket', 'windowStart']).doUpdateSet({ count: sql<number>`rate_count.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return count <= max
}

/** Forgets windows that are over. */
export const forgetOldCounts = (db: Db, now: Date) =>
  db
    .deleteFrom('rateCount')
    .where('windowStart', '<', new Date(now.getTime() - 86_400_000))
    .execute()
