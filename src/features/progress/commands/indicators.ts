import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import type { Course } from '../domain'
import * as store from '../store'

export interface NewIndicator extends Course {
  name: string
  unit: string
  /** Who measures it, and where the figures stand. */
  source: string
  /** How it is measured or counted out. */
  method?: string | undefined
}

/** What an indicator measures: an action or a goal. */
export type Measured = { actionId: string } | { goalId: string }

/** The action or goal, held while something of it changes. */
export const lockMeasured = (tx: Tx, of: Measured) =>
  'actionId' in of ? store.lockAction(tx, of.actionId) : store.lockGoal(tx, of.goalId)

export const subjectOf = (of: Measured) =>
  'actionId' in of ? { kind: 'action', id: of.actionId } : { kind: 'goal', id: of.goalId }

/** Says what an action or a goal is measured by: from where, to where, until when. */
export const addIndicator = (
  { db, clock }: Context,
  of: Measured,
  { method = '', ...indicator }: NewIndicator,
  actor: Actor,
): Promise<Result<{ id: string }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await lockMeasured(tx, of))) return fail('unknown')
    const id = newId()
    await store.insertIndicator(tx, { actionId: null, goalId: null, ...of, ...indicator, method, id })
    const { kind } = subjectOf(of)
    await record(tx, {
      at: clock.now(),
      actor,
      subject: subjectOf(of),
      kind: `${kind}.indicator-added`,
      data: { indicatorId: id },
    })
    return ok({ id })
  })

/** Records a measured value; a second value of the same day corrects the first. */
export const recordIndicatorValue = (
  { db, clock }: Context,
  indicatorId: string,
  { measuredOn, value, note }: { measuredOn: string; value: number; note?: string | undefined },
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const indicator = await store.indicatorById(tx, indicatorId)
    if (!indicator) return fail('unknown')
    const of = measuredBy(indicator)
    await lockMeasured(tx, of)
    await store.putValue(tx, {
      id: newId(),
      indicatorId,
      measuredOn,
      value,
      note: note || null,
      recordedBy: staffIdOf(actor),
      runId: null,
    })
    const data = { indicatorId, measuredOn, value }
    const subject = subjectOf(of)
    await record(tx, { at: clock.now(), actor, subject, kind: `${subject.kind}.measured`, data })
    return ok(null)
  })

export const measuredBy = ({
  actionId,
  goalId,
}: {
  actionId: string | null
  goalId: string | null
}): Measured => (actionId ? { actionId } : { goalId: goalId ?? '' })
