import type { Context } from '~/platform/context'
import { forgetOverdue, tellFollowers } from './commands'
import { lastNews } from './queries'

/** Looks again after this long even when nothing has happened: who waited to be told may be due now. */
const LOOK_AGAIN_MS = 10 * 60_000

/**
 * The round that is made every minute. It asks for one thing, the last event, until something has happened;
 * then all who follow are looked through at once.
 */
export const followingRound = (context: Context): (() => Promise<void>) => {
  let seen: string | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  return async () => {
    const now = context.clock.now().getTime()
    const last = await lastNews(context.db)
    if (last === seen && now - lookedAt < LOOK_AGAIN_MS) return
    await tellFollowers(context)
    await forgetOverdue(context)
    seen = last
    lookedAt = now
  }
}
