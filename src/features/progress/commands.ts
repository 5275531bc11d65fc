import { newId } from '~/kernel/ids'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation } from '~/platform/db'
import type { ActionState, Course } from './domain'
import * as store from './store'

export interface ActionInput {
  title: string
  text: string
  responsible: string
  state: ActionState
  /** Calendar days in Sweden. */
  startsOn: string
  endsOn: string
  passageIds: readonly string[]
}

const staffId = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null)
const subject = (id: string) => ({ kind: 'action', id })

/** Records what is to be done because of one or several passages; unpublished at first. */
export const recordAction = async (
  { db, clock }: Context,
  { processId, slug, passageIds, ...input }: ActionInput & { processId: string; slug?: string },
  actor: Actor,
): Promise<Result<{ id: string; slug: string }, 'slug_taken'>> => {
  const id = newId()
  const address = slug ?? slugify(input.title)
  try {
    await inTransaction(db, async (tx) => {
      await store.insertAction(tx, { ...input, id, processId, slug: address, publishedAt: null })
      await store.setPassages(tx, id, passageIds)
      await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'action.recorded' })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('slug_taken')
    throw error
  }
  return ok({ id, slug: address })
}

export const changeAction = (
  { db, clock }: Context,
  id: string,
  { passageIds, ...change }: ActionInput,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const before = await store.lockAction(tx, id)
    if (!before) return fail('unknown')
    await store.updateAction(tx, id, change)
    await store.setPassages(tx, id, passageIds)
    const data = { before: before.state, after: change.state }
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'action.changed', data })
    return ok(null)
  })

export const publishAction = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const action = await store.lockAction(tx, id)
    if (!action) return fail('unknown')
    if (action.publishedAt) return ok(null)
    const at = clock.now()
    await store.updateAction(tx, id, { publishedAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'action.published' })
    return ok(null)
  })

export interface NewIndicator extends Course {
  name: string
  unit: string
  /** Who measures it, and where the figures stand. */
  source: string
}

/** Says what an action is measured by: from where, to where, until when. */
export const addIndicator = (
  { db, clock }: Context,
  actionId: string,
  indicator: NewIndicator,
  actor: Actor,
): Promise<Result<{ id: string }, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockAction(tx, actionId))) return fail('unknown')
    const id = newId()
    await store.insertIndicator(tx, { ...indicator, id, actionId })
    const data = { indicatorId: id }
    await record(tx, {
      at: clock.now(),
      actor,
      subject: subject(actionId),
      kind: 'action.indicator-added',
      data,
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
    await store.lockAction(tx, indicator.actionId)
    await store.putValue(tx, {
      id: newId(),
      indicatorId,
      measuredOn,
      value,
      note: note || null,
      recordedBy: staffId(actor),
    })
    const data = { indicatorId, measuredOn, value }
    const at = clock.now()
    await record(tx, { at, actor, subject: subject(indicator.actionId), kind: 'action.measured', data })
    return ok(null)
  })

export interface NewMoney {
  amountSek: number
  funder: string
  recipient: string
  municipalityCode?: string | undefined
  decidedOn: string
  purpose: string
}

/** Records money granted to an action. */
export const recordMoney = (
  { db, clock }: Context,
  actionId: string,
  { municipalityCode, ...money }: NewMoney,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockAction(tx, actionId))) return fail('unknown')
    await store.insertMoney(tx, {
      ...money,
      id: newId(),
      actionId,
      municipalityCode: municipalityCode ?? null,
      recordedBy: staffId(actor),
    })
    const data = { amountSek: money.amountSek }
    await record(tx, {
      at: clock.now(),
      actor,
      subject: subject(actionId),
      kind: 'action.money-granted',
      data,
    })
    return ok(null)
  })
