import type { Context } from '~/platform/context'
import { deliveries } from '../store'
import type { Ended } from '../store/deliveries'
import { readJournal, removeJournal } from './journal'

/**
 * Takes up what a worker that died was handing over. What its journal says was answered ended so; what was never
 * begun is ready again; what was in its last step is in doubt, and where there is no journal everything is. Nothing
 * in doubt is ever sent again by itself. @returns how many are in doubt
 */
export const recover = async ({ db, clock, config, log }: Context): Promise<number> => {
  const at = clock.now()
  await deliveries.releaseClaimed(db, at)
  let doubts = 0
  for (const { issueId, batch, subscriberIds } of await deliveries.abandoned(db, at)) {
    const trace = readJournal(config, batch)
    const rows = subscriberIds.map((subscriberId): Ended => {
      const known = trace?.get(subscriberId)
      const end = { subscriberId, codes: '', dueAt: at }
      if (trace && known === undefined) return { ...end, state: 'ready' }
      if (known === undefined || known === 'step') return { ...end, state: 'in_doubt', codes: 'EKILLED' }
      return { ...end, state: known.state as Ended['state'], codes: known.codes }
    })
    const inDoubt = rows.filter(({ state }) => state === 'in_doubt').length
    doubts += inDoubt
    await deliveries.end(db, { issueId, batch, at }, rows)
    removeJournal(config, batch)
    log.warn({ batch, rows: rows.length, inDoubt }, 'a batch of the newsletter was taken up again')
  }
  return doubts
}
