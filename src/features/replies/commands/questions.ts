import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'

/** Adds a question last. Its key stays the same whatever happens to the others. */
export const addQuestion = (context: Context, consultationId: string, text: Localized, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<{ id: string }, 'unknown'>> => {
    if (!(await store.lockConsultation(tx, consultationId))) return fail('unknown')
    const last = (await store.questionsInOrder(tx, consultationId)).at(-1)
    const id = newId()
    const at = context.clock.now()
    await store.insertQuestion(tx, {
      id,
      consultationId,
      position: (last?.position ?? -1) + 1,
      text: JSON.stringify(text),
      createdAt: at,
    })
    await record(tx, { at, actor, subject: { kind: 'question', id }, kind: 'question.asked' })
    return ok({ id })
  })

/** Asks it no more. What was answered to it is still shown under its words. */
export const withdrawQuestion = (context: Context, id: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    const at = context.clock.now()
    if (!(await store.updateQuestion(tx, id, { withdrawnAt: at }))) return fail('unknown')
    await record(tx, { at, actor, subject: { kind: 'question', id }, kind: 'question.withdrawn' })
    return ok(null)
  })

/** Moves a question one step up; the first stays where it is. */
export const raiseQuestion = (context: Context, consultationId: string, id: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    if (!(await store.lockConsultation(tx, consultationId))) return fail('unknown')
    const order = await store.questionsInOrder(tx, consultationId)
    const at = order.findIndex((one) => one.id === id)
    const [one, above] = [order[at], order[at - 1]]
    if (!one) return fail('unknown')
    if (!above) return ok(null)
    await store.updateQuestion(tx, one.id, { position: above.position })
    await store.updateQuestion(tx, above.id, { position: one.position })
    const subject = { kind: 'question', id }
    await record(tx, { at: context.clock.now(), actor, subject, kind: 'question.raised' })
    return ok(null)
  })
