import { slugify } from '~/kernel/plain-text'
import { fail, ok, type Result } from '~/kernel/result'
import { stampOf } from '~/kernel/stamp'
import { endOfDay, startOfDay } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, isUniqueViolation } from '~/platform/db'
import { shownOfWayIn } from '../domain'
import * as store from '../store'
import { type NewWayIn, putWayIn } from './found'

export type WayInInput = Required<Omit<NewWayIn, 'slug' | 'questions'>>

const subject = (id: string) => ({ kind: 'way_in', id })

/** Prepares a way in that only staff see. Its address comes from its title and then stays. */
export const prepareWayIn = async (
  { db, clock }: Context,
  processId: string,
  input: WayInInput,
  actor: Actor,
): Promise<Result<{ id: string }, 'slug_taken'>> => {
  try {
    return await inTransaction(db, async (tx) => {
      const at = clock.now()
      const id = await putWayIn(tx, processId, { ...input, slug: slugify(input.title.sv) }, at, null)
      await record(tx, { at, actor, subject: subject(id), kind: 'way-in.prepared' })
      return ok({ id })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('slug_taken')
    throw error
  }
}

/** Changes what a way in says and when it is open; `seen` is the stamp of what the page showed. */
export const changeWayIn = (
  { db, clock }: Context,
  id: string,
  { opensOn, closesOn, kind: _, ...input }: WayInInput,
  seen: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'changed_by_another'>> =>
  inTransaction(db, async (tx) => {
    const before = await store.lockWayIn(tx, id)
    if (!before) return fail('unknown')
    if (stampOf(shownOfWayIn(before)) !== seen) return fail('changed_by_another')
    await store.updateWayIn(tx, id, {
      minutes: input.minutes,
      languages: input.languages,
      title: JSON.stringify(input.title),
      question: JSON.stringify(input.question),
      about: JSON.stringify(input.about),
      beforeText: JSON.stringify(input.beforeText),
      duringText: JSON.stringify(input.duringText),
      closedText: JSON.stringify(input.closedText),
      // The film has a form of its own.
      materials: JSON.stringify([...before.materials.filter(({ film }) => film), ...input.materials]),
      opensAt: startOfDay(opensOn),
      closesAt: endOfDay(closesOn),
    })
    await record(tx, { at: clock.now(), actor, subject: subject(id), kind: 'way-in.changed' })
    return ok(null)
  })

/** Shows a way in to everyone, or hides it again; what came in by it stays. */
export const showWayIn = ({ db, clock }: Context, id: string, shown: boolean, actor: Actor) =>
  inTransaction(db, async (tx) => {
    const before = await store.lockWayIn(tx, id)
    if (!before || (before.publishedAt !== null) === shown) return
    const at = clock.now()
    await store.updateWayIn(tx, id, { publishedAt: shown ? at : null })
    const kind = shown ? 'way-in.published' : 'way-in.hidden'
    await record(tx, { at, actor, subject: subject(id), kind })
  })
