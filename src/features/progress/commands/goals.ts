import { newId } from '~/kernel/ids'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation } from '~/platform/db'
import * as store from '../store'

export interface GoalInput {
  title: string
  text: string
  passageIds: readonly string[]
  actionIds: readonly string[]
}

const subject = (id: string) => ({ kind: 'goal', id })

/** Says what the region wants to reach, from which passages and by which actions; unpublished at first. */
export const setGoal = async (
  { db, clock }: Context,
  { processId, slug, passageIds, actionIds, ...input }: GoalInput & { processId: string; slug?: string },
  actor: Actor,
): Promise<Result<{ id: string; slug: string }, 'slug_taken'>> => {
  const id = newId()
  const address = slug ?? slugify(input.title)
  try {
    await inTransaction(db, async (tx) => {
      const position = await store.nextGoalPosition(tx, processId)
      await store.insertGoal(tx, { ...input, id, processId, slug: address, position, publishedAt: null })
      await store.setGoalLinks(tx, id, passageIds, actionIds)
      await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'goal.set' })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('slug_taken')
    throw error
  }
  return ok({ id, slug: address })
}

export const changeGoal = (
  { db, clock }: Context,
  id: string,
  { passageIds, actionIds, ...change }: GoalInput,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockGoal(tx, id))) return fail('unknown')
    await store.updateGoal(tx, id, change)
    await store.setGoalLinks(tx, id, passageIds, actionIds)
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'goal.changed' })
    return ok(null)
  })

export const publishGoal = (
  { db, clock }: Context,
  id: string,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const goal = await store.lockGoal(tx, id)
    if (!goal) return fail('unknown')
    if (goal.publishedAt) return ok(null)
    const at = clock.now()
    await store.updateGoal(tx, id, { publishedAt: at })
    await record(tx, { at, actor, subject: subject(id), kind: 'goal.published' })
    return ok(null)
  })

export interface MilestoneInput {
  title: string
  happensOn: string
  /** None where it belongs to the whole plan. */
  goalId: string | null
  reachedOn: string | null
}

const milestone = (id: string) => ({ kind: 'milestone', id })

/** Puts a station on the way to 2040; it is shown with its goal, or at once where it has none. */
export const setMilestone = (
  { db, clock }: Context,
  input: MilestoneInput & { processId: string },
  actor: Actor,
): Promise<{ id: string }> =>
  inTransaction(db, async (tx) => {
    const id = newId()
    await store.insertMilestone(tx, { ...input, id })
    await record(tx, { at: clock.now(), actor, subject: milestone(id), kind: 'milestone.set' })
    return { id }
  })

export const changeMilestone = (
  { db, clock }: Context,
  id: string,
  change: MilestoneInput,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockMilestone(tx, id))) return fail('unknown')
    await store.updateMilestone(tx, id, change)
    await record(tx, { at: clock.now(), actor, subject: milestone(id), kind: 'milestone.changed' })
    return ok(null)
  })
