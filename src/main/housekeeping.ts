import { refreshTexts } from '~/features/translations'
import { sealAll } from '~/platform/audit/seal'
import type { Context } from '~/platform/context'
import { forgetOldCounts } from '~/platform/limits'
import { forgetOldSolutions } from '~/platform/limits/proof-of-work'

const SEAL_EVERY_MS = 30_000
const REFRESH_EVERY_MS = 5_000
const FORGET_EVERY_MS = 600_000

/** What the house does by itself while it serves; several processes may do it side by side. */
export const keepHouse = (context: Context): { stop: () => void } => {
  const { db, clock, log } = context
  const every = (ms: number, chore: string, work: () => Promise<unknown>) =>
    setInterval(() => work().catch((error) => log.warn({ err: error, chore }, 'a chore failed')), ms)
  const chores = [
    every(SEAL_EVERY_MS, 'seal events', () => sealAll(db)),
    every(REFRESH_EVERY_MS, 'refresh texts', () => refreshTexts(context)),
    every(FORGET_EVERY_MS, 'forget counts', () => forgetOldCounts(db, clock.now())),
    every(FORGET_EVERY_MS, 'forget solutions', () => forgetOldSolutions(db, clock.now())),
  ]
  return { stop: () => chores.forEach(clearInterval) }
}
