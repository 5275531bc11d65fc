import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { tidyMarkup } from '../domain'
import { staffId } from '../policy'
import * as store from '../store'

export interface NewDecision {
  processId: string
  decidedBy: string
  /** The day of the decision, YYYY-MM-DD. */
  decidedOn: string
  caseNumber: string
  title: string
  text: string
  /** The wording decided for each passage; the wording it has already when nothing is changed. */
  wordings: { passageId: string; newText: string }[]
}

type Refusal = 'unknown_passage' | 'never_published' | 'case_number_taken' | 'passage_twice'

/**
 * Records a decision with the wording of each passage before and after it. New wordings are public at once.
 * All of it is recorded, or nothing.
 */
export const recordDecision = async (
  context: Context,
  { wordings, ...input }: NewDecision,
  actor: Actor,
): Promise<Result<{ id: string }, Refusal>> => {
  const passageIds = [...new Set(wordings.map(({ passageId }) => passageId))]
  if (passageIds.length !== wordings.length) return fail('passage_twice')
  return inTransaction(context.db, async (tx): Promise<Result<{ id: string }, Refusal>> => {
    const passages =
      passageIds.length === 0 ? [] : await store.lockPassagesOfProcess(tx, input.processId, passageIds)
    if (passages.length !== passageIds.length) return fail('unknown_passage')
    const changes = []
    for (const { passageId, newText: typed } of wordings) {
      const newText = tidyMarkup(typed)
      const proposed = await store.publishedWording(tx, passageId)
      const latest = await store.latestWording(tx, passageId)
      if (!proposed || !latest) return fail('never_published')
      // A decision changes what was decided before; the first one takes the proposal as its beginning.
      const before = (await store.decidedWording(tx, passageId)) ?? proposed
      const same = [before, proposed].find(({ text }) => tidyMarkup(text) === newText)
      changes.push({ passageId, newText, before, same, nextVersion: latest.version + 1 })
    }
    const id = newId()
    const at = context.clock.now()
    const recordedBy = staffId(actor)
    if (!(await store.insertDecision(tx, { ...input, id, recordedBy, publishedAt: at })))
      return fail('case_number_taken')
    for (const { passageId, newText, before, same, nextVersion } of changes) {
      const after = same?.id ?? newId()
      const changed = after !== before.id
      if (!same) {
        await store.insertWording(tx, {
          id: after,
          passageId,
          version: nextVersion,
          text: newText,
          writtenBy: recordedBy,
          createdAt: at,
          publishedAt: at,
        })
      }
      await store.insertDecisionWording(tx, {
        decisionId: id,
        passageId,
        beforeWordingId: before.id,
        afterWordingId: after,
      })
      const subject = { kind: 'passage', id: passageId }
      await record(tx, { at, actor, subject, kind: 'passage.decided', data: { decisionId: id, changed } })
    }
    await record(tx, { at, actor, subject: { kind: 'decision', id }, kind: 'decision.recorded' })
    return ok({ id })
  })
}
