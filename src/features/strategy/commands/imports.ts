import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import {
  type ExistingPassage,
  type Outline,
  outlineFault,
  type Planned,
  planImport,
  tidyMarkup,
} from '../domain'
import * as store from '../store'
import { putPassage } from './drafts'
import { appendWording } from './writing'

/** Shows whether a document is still as it was when somebody looked at what an import would do. */
export const stampOf = (existing: readonly ExistingPassage[]): string =>
  createHash('sha256')
    .update(JSON.stringify(existing.map(({ id, version, part, heading }) => [id, version, part, heading])))
    .digest('hex')

export interface NewImport {
  documentId: string
  outline: Outline
  language: string
  /** What `stampOf` gave for the passages that the preview showed. */
  stamp: string
}

/** Takes in a text: new passages, new wordings of those that are known by their heading. All of it, or nothing. */
export const importOutline = (
  context: Context,
  { documentId, outline, language, stamp }: NewImport,
  actor: Actor,
) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<{ fresh: number; changed: number }, 'unknown' | 'faulty' | 'stale'>> => {
      if (!(await store.lockDocument(tx, documentId))) return fail('unknown')
      if (outlineFault(outline)) return fail('faulty')
      const existing = await store.lockDraftPassages(tx, documentId)
      if (stampOf(existing) !== stamp) return fail('stale')
      const { planned } = planImport(existing, outline)
      const at = context.clock.now()
      const count = { fresh: 0, changed: 0 }
      for (const one of planned) {
        if (one.state === 'same') continue
        count[one.state]++
        if (one.existing) await change(tx, one, actor, at)
        else await putPassage(tx, { ...one.passage, documentId, language }, actor, at)
      }
      const subject = { kind: 'document', id: documentId }
      await record(tx, { at, actor, subject, kind: 'document.imported', data: count })
      return ok(count)
    },
  )

const change = async (tx: Tx, { passage, existing }: Planned, actor: Actor, at: Date) => {
  if (!existing) return
  const { id, version } = existing
  if (tidyMarkup(existing.text) !== passage.text)
    await appendWording(tx, { passageId: id, version: version + 1, text: passage.text, actor, at })
  if (existing.part === passage.part) return
  await store.updatePassage(tx, id, { part: passage.part })
  await record(tx, { at, actor, subject: { kind: 'passage', id }, kind: 'passage.described' })
}
