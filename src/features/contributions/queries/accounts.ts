import '../tables'
import type { Db } from '~/platform/db'

export interface Accounts {
  received: number
  published: number
  /** Not shown: withheld with a reason, or waiting. */
  withheld: number
  merged: number
  removed: number
  /** Part of `withheld`: no decision yet. */
  waiting: number
}

/** received = published + withheld + merged + removed. */
export const isEven = (
  sums: Pick<Accounts, 'received' | 'published' | 'withheld' | 'merged' | 'removed'>,
): boolean => sums.received === sums.published + sums.withheld + sums.merged + sums.removed

/**
 * received = published + withheld + merged + removed, by way in: the number that must always come out even.
 * One that was published and can't be read, or can be read though it was not, is received and counted nowhere else.
 */
export const accounts = async (db: Db): Promise<{ wayInId: string; accounts: Accounts }[]> => {
  const rows = await db
    .selectFrom('contribution')
    .leftJoin('standing', 'standing.contributionId', 'contribution.id')
    .leftJoin('publication', 'publication.contributionId', 'contribution.id')
    .select(['contribution.wayInId', 'standing.state'])
    .select((eb) => [eb('publication.id', 'is not', null).as('isShown'), eb.fn.countAll<number>().as('n')])
    .groupBy(['contribution.wayInId', 'standing.state', 'isShown'])
    .execute()
  const byWayIn = new Map<string, Accounts>()
  for (const { wayInId, state, isShown, n } of rows) {
    const sum = byWayIn.get(wayInId) ?? {
      received: 0,
      published: 0,
      withheld: 0,
      merged: 0,
      removed: 0,
      waiting: 0,
    }
    sum.received += n
    const isTrue = (state === 'published') === Boolean(isShown)
    if (isTrue && (state === 'published' || state === 'merged' || state === 'removed')) sum[state] += n
    else if (isTrue) sum.withheld += n
    if (state === null || state === 'read') sum.waiting += n
    byWayIn.set(wayInId, sum)
  }
  return [...byWayIn].map(([wayInId, sum]) => ({ wayInId, accounts: sum }))
}
