import { newId } from '~/kernel/ids'
import { ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { ReportDecision, ReportReason } from '../domain'
import * as store from '../store/reports'
import { mask, withhold } from './moderate'

export interface NewReport {
  contributionId: string
  reason: ReportReason
  words?: string | undefined
  suspicion?: string | undefined
  idempotencyKey: string
}

/** Takes a report of a published inspel. Sending it again with the same key changes nothing. */
export const report = ({ db, clock }: Context, { contributionId, ...input }: NewReport): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const added = await store.insertReport(tx, {
      id: newId(),
      contributionId,
      reason: input.reason,
      words: input.words ?? null,
      suspicion: input.suspicion ?? null,
      idempotencyKey: input.idempotencyKey,
      receivedAt: at,
    })
    if (!added) return
    await record(tx, {
      at,
      actor: { kind: 'citizen' },
      subject: { kind: 'contribution', id: contributionId },
      kind: 'contribution.reported',
      data: { reason: input.reason },
    })
  })

export type ReportVerdict =
  | { decision: 'kept'; reason?: string | undefined }
  | { decision: 'withheld'; reason: string }
  | { decision: 'masked'; text: string }

/** Decides all reports of an inspel that wait, together with what the decision does to it. */
export const decideReports = (
  context: Context,
  contributionId: string,
  verdict: ReportVerdict,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'not_allowed' | 'reason_missing'>> =>
  inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    const within = { ...context, db: tx }
    if (verdict.decision === 'withheld') {
      const done = await withhold(within, contributionId, verdict.reason, actor)
      if (!done.ok) return done
    }
    if (verdict.decision === 'masked') {
      const done = await mask(within, contributionId, verdict.text, actor)
      if (!done.ok) return done
    }
    const reason = 'reason' in verdict ? verdict.reason : undefined
    const reports = await store.decideReports(tx, contributionId, {
      decision: verdict.decision satisfies ReportDecision,
      decisionReason: reason ?? null,
      decidedBy: actor.kind === 'staff' ? actor.id : null,
      decidedAt: at,
    })
    if (reports.length === 0) return ok(null)
    await record(tx, {
      at,
      actor,
      subject: { kind: 'contribution', id: contributionId },
      kind: `contribution.report-${verdict.decision}`,
      why: reason,
      data: { reports },
    })
    return ok(null)
  })
