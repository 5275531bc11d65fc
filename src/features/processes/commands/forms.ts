import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { stampOf } from '~/kernel/stamp'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Question } from '../domain'
import { currentForm, formVersions } from '../queries'
import * as store from '../store'

/**
 * Sets the questions of a way in's form. A version that has answers is never altered: the change makes the
 * next one, and what was answered keeps its own. `seen` is the stamp of the questions the page showed.
 */
export const changeForm = (
  { db, clock }: Context,
  wayInId: string,
  questions: readonly Question[],
  seen: string,
  actor: Actor,
): Promise<Result<{ version: number }, 'unknown' | 'changed_by_another'>> =>
  inTransaction(db, async (tx) => {
    const wayIn = await store.lockWayIn(tx, wayInId)
    if (!wayIn) return fail('unknown')
    const before = await currentForm(tx, wayIn)
    if (stampOf(before.questions) !== seen) return fail('changed_by_another')
    const at = clock.now()
    const madeBy = actor.kind === 'staff' ? actor.id : null
    const [latest] = await formVersions(tx, wayInId)
    const isAnswered = latest !== undefined && latest.answers + latest.sheets + latest.rounds > 0
    const change = { questions: JSON.stringify(questions), madeBy, madeAt: at }
    const version = latest && !isAnswered ? latest.version : (latest?.version ?? 0) + 1
    if (latest && !isAnswered) await store.updateFormVersion(tx, latest.id, change)
    else await store.insertFormVersion(tx, { ...change, id: newId(), wayInId, version })
    const subject = { kind: 'way_in', id: wayInId }
    await record(tx, { at, actor, subject, kind: 'form.changed', data: { version } })
    return ok({ version })
  })
