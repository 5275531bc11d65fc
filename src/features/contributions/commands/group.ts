import { fail, ok, type Result } from '~/kernel/result'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { personalDataHints } from '../domain'
import * as store from '../store'
import { type ModerationRefusal, merge, publish, withhold } from './moderate'

export type GroupDecision =
  | { to: 'published' }
  | { to: 'withheld'; reason: string }
  | { to: 'merged'; mergedInto: string }

const AT_ONCE = 100

/**
 * Decides several inspel that say nearly the same words, each with its own standing and event. What can't be decided
 * so any more is left, and so is what may hold personal data when it would be shown: that is read one by one.
 */
export const decideGroup = async (
  context: Context,
  contributionIds: readonly string[],
  decision: GroupDecision,
  actor: Actor,
): Promise<Result<{ done: number; left: number }, 'reason_missing'>> => {
  if (decision.to === 'withheld' && !decision.reason.trim()) return fail('reason_missing')
  const ids = [...new Set(contributionIds)].sort()
  let done = 0
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    done += await inTransaction(context.db, async (tx) => {
      let decided = 0
      for (const id of ids.slice(first, first + AT_ONCE)) {
        if (decision.to === 'published' && personalDataHints(await store.shownText(tx, id)).length > 0)
          continue
        if ((await decideOne({ ...context, db: tx }, id, decision, actor)).ok) decided++
      }
      return decided
    })
  }
  return ok({ done, left: ids.length - done })
}

const decideOne = (
  context: Context,
  id: string,
  decision: GroupDecision,
  actor: Actor,
): Promise<Result<null, ModerationRefusal>> => {
  if (decision.to === 'published') return publish(context, id, actor)
  if (decision.to === 'withheld') return withhold(context, id, decision.reason, actor)
  return merge(context, id, decision.mergedInto, actor)
}
