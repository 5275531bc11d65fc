import { newId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import type { Context } from '~/platform/context'
import type { Broken } from './domain'
import { brokenRules, latestLook } from './queries'
import * as store from './store'

const KEPT_DAYS = 90

/** Looks through the whole thread now and keeps what was found. */
export const lookThrough = async ({
  db,
  clock,
  log,
}: Context): Promise<{ tookMs: number; broken: Broken[] }> => {
  const before = performance.now()
  const broken = await brokenRules(db)
  const tookMs = Math.round(performance.now() - before)
  const at = clock.now()
  await store.insertLook(db, { id: newId(), at, tookMs, broken: JSON.stringify(broken) })
  await store.forgetLooksBefore(db, new Date(at.getTime() - KEPT_DAYS * 86_400_000))
  if (broken.length > 0) log.error({ broken }, 'links of the thread do not hold')
  return { tookMs, broken }
}

/** Once a day, by night in Sweden; at once where nobody has ever looked. */
export const lookThroughByNight = async (context: Context): Promise<boolean> => {
  const now = context.clock.now()
  const latest = await latestLook(context.db)
  if (latest && dayInSweden(latest.at) === dayInSweden(now)) return false
  await lookThrough(context)
  return true
}
