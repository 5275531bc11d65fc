import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { stampOf } from '~/kernel/stamp'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { brokenConditions, type Question } from '../domain'
import { editedForm, formVersions } from '../queries'
import * as store from '../store'

const subject = (id: string) => ({ kind: 'way_in', id })

/**
 * Changes the questions of a way in's form where only staff see them. `seen` is the stamp of the questions the page
 * showed.
 * @returns `depended` with the first question that asks only those who answered something that would be gone or later
 */
export const changeForm = (
  { db, clock }: Context,
  wayInId: string,
  questions: readonly Question[],
  seen: string,
  actor: Actor,
): Promise<Result<null, 'unknown' | 'changed_by_another' | 'depended'> & { by?: Question }> =>
  inTransaction(db, async (tx) => {
    const wayIn = await store.lockWayIn(tx, wayInId)
    if (!wayIn) return fail('unknown')
    const before = await editedForm(tx, wayIn)
    if (stampOf(before.questions) !== seen) return fail('changed_by_another')
    const [by] = brokenConditions(questions)
    if (by) return { ...fail('depended'), by }
    const at = clock.now()
    await store.putDraft(tx, {
      wayInId,
      questions: JSON.stringify(questions),
      madeBy: staffIdOf(actor),
      madeAt: at,
    })
    await record(tx, { at, actor, subject: subject(wayInId), kind: 'form.changed' })
    return ok(null)
  })

/** Takes the changed questions into use: a new version that is never altered. What was answered keeps its own. */
export const useForm = (
  { db, clock }: Context,
  wayInId: string,
  seen: string,
  actor: Actor,
): Promise<Result<{ version: number }, 'unknown' | 'changed_by_another'>> =>
  inTransaction(db, async (tx) => {
    const wayIn = await store.lockWayIn(tx, wayInId)
    if (!wayIn) return fail('unknown')
    const { questions, isDraft } = await editedForm(tx, wayIn)
    if (!isDraft || stampOf(questions) !== seen) return fail('changed_by_another')
    const at = clock.now()
    const [latest] = await formVersions(tx, wayInId)
    const version = (latest?.version ?? 0) + 1
    const row = { questions: JSON.stringify(questions), madeBy: staffIdOf(actor), madeAt: at }
    await store.insertFormVersion(tx, { ...row, id: newId(), wayInId, version })
    await store.deleteDraft(tx, wayInId)
    await record(tx, { at, actor, subject: subject(wayInId), kind: 'form.taken-into-use', data: { version } })
    return ok({ version })
  })

/** Throws away what was changed since the form in use. */
export const dropFormChanges = ({ db, clock }: Context, wayInId: string, actor: Actor): Promise<void> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockWayIn(tx, wayInId))) return
    if (!(await store.deleteDraft(tx, wayInId))) return
    await record(tx, { at: clock.now(), actor, subject: subject(wayInId), kind: 'form.changes-dropped' })
  })
