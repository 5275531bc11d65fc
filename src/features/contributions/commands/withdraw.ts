import { fail, ok, type Result } from '~/kernel/result'
import type { Actor } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { mayStillChange } from '../domain'
import * as store from '../store'
import { withhold } from './moderate'

/**
 * Takes back what was just sent, while nobody has read it: it is withheld with a reason and counted still.
 * Taking it back again changes nothing.
 * @param anyTime for who sees all of it, as when a transcription is checked: only reading ends that
 */
export const withdraw = (
  context: Context,
  { contributionId, reason, anyTime = false }: { contributionId: string; reason: string; anyTime?: boolean },
  actor: Actor = { kind: 'citizen' },
): Promise<Result<null, 'unknown' | 'too_late'>> =>
  inTransaction(context.db, async (tx) => {
    const contribution = await store.lock(tx, contributionId)
    if (!contribution) return fail('unknown')
    const inTime = anyTime || mayStillChange(contribution.receivedAt, context.clock.now())
    const standing = await store.standingOf(tx, contributionId)
    if (standing?.state === 'withheld' && standing.reason === reason) return ok(null)
    if (!inTime || standing) return fail('too_late')
    const done = await withhold({ ...context, db: tx }, contributionId, reason, actor)
    return done.ok ? ok(null) : fail('too_late')
  })
