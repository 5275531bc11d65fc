import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { ForwardingRefusal, ForwardingStep } from '../domain'
import { staffId } from '../policy'
import * as store from '../store'

export interface NewForwardingStep {
  answerId: string
  step: ForwardingStep
  /** The day it happened, YYYY-MM-DD. */
  happenedOn: string
  text: string
  link: string
}

/** Tells what became of a published answer that was passed on. Steps are added, never taken back. */
export const recordForwarding = (context: Context, input: NewForwardingStep, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<void, ForwardingRefusal>> => {
    const answer = await store.lockAnswer(tx, input.answerId)
    if (!answer?.publishedAt) return fail('unknown')
    if (answer.outcome !== 'outside_remit') return fail('not_forwarded')
    const at = context.clock.now()
    if (input.happenedOn > dayInSweden(at)) return fail('coming')
    // It may have been passed on while the answer was prepared, never before it was thought of.
    if (input.happenedOn < dayInSweden(answer.preparedAt)) return fail('before_answer')
    const row = { ...input, id: newId(), recordedBy: staffId(actor), recordedAt: at }
    if (!(await store.insertForwardingStep(tx, row))) return ok(undefined)
    const subject = { kind: 'answer', id: input.answerId }
    await record(tx, { at, actor, subject, kind: 'answer.forwarding-told', data: { step: input.step } })
    return ok(undefined)
  })
