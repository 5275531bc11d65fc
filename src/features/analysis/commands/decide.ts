import { fail, ok, type Result } from '~/kernel/result'
import type { Clock } from '~/kernel/time'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import { type Db, inTransaction, type Tx } from '~/platform/db'
import type { Decision } from '../domain'
import * as store from '../store'

/** What a person made of a suggestion. Joins the transaction it is called in; said again it is the last that counts. */
export const decideSuggestion = (
  { db, clock }: { db: Db | Tx; clock: Clock },
  { suggestionId, decision }: { suggestionId: string; decision: Decision },
  actor: Actor,
): Promise<Result<{ contributionId: string; codeId: string }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const about = await store.decide(tx, suggestionId, {
      decision,
      decidedAt: at,
      decidedBy: staffIdOf(actor),
    })
    if (!about) return fail('unknown')
    const { contributionId, codeId, runId, rank } = about
    const subject = { kind: 'contribution', id: contributionId }
    const data = { suggestion: suggestionId, code: codeId, run: runId, rank }
    await record(tx, { at, actor, subject, kind: `suggestion.${decision}`, data })
    return ok({ contributionId, codeId })
  })
