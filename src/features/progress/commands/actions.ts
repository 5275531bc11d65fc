import { newId } from '~/kernel/ids'
import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation } from '~/platform/db'
import type { ActionState } from '../domain'
import * as store from '../store'

export interface ActionInput {
  title: string
  text: string
  responsible: string
  state: ActionState
  /** Calendar days in Sweden. */
  startsOn: string
  endsOn: string
  /** What it is meant to cost; null where nobody has said. */
  costSek?: number | null | undefined
  passageIds: readonly string[]
}

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
      const at = clock.now()
      const costSek = input.costSek ?? null
      await store.insertAction(tx, { ...input, costSek, id, processId, slug: address, publishedAt: null })
      const changedBy = staffIdOf(actor)
      await store.insertState(tx, { id: newId(), actionId: id, state: input.state, at, changedBy })
      await store.setPassages(tx, id, passageIds)
      await record(tx, { at, actor, subject: subject(id), kind: 'action.recorded' })
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
    const at = clock.now()
    await store.updateAction(tx, id, { ...change, costSek: change.costSek ?? null })
    if (before.state !== change.state) {
      const changedBy = staffIdOf(actor)
      await store.insertState(tx, { id: newId(), actionId: id, state: change.state, at, changedBy })
    }
    await store.setPassages(tx, id, passageIds)
    const data = { before: before.state, after: change.state }
    await record(tx, { at, actor, subject: subject(id), kind: 'action.changed', data })
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
