import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { NewReference } from '../domain'
import { staffId } from '../policy'
import * as store from '../store'

/** What a passage can rest on: a theme, or a single inspel. */
export type Source = { themeId: string } | { contributionId: string }

/** Says that the passage rests on a theme or an inspel. Saying it twice changes nothing. */
export const attachSource = (context: Context, passageId: string, source: Source, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    if (!(await store.lockPassage(tx, passageId))) return fail('unknown')
    if (!(await store.sourceExists(tx, source))) return fail('unknown')
    const at = context.clock.now()
    const row = { id: newId(), passageId, ...source, addedBy: staffId(actor), addedAt: at }
    if (await store.insertSource(tx, row)) {
      const subject = { kind: 'passage', id: passageId }
      await record(tx, { at, actor, subject, kind: 'passage.source-attached', data: { ...source } })
    }
    return ok(null)
  })

export const detachSource = (context: Context, passageId: string, source: Source, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    if (!(await store.deleteSource(tx, passageId, source))) return fail('unknown')
    const subject = { kind: 'passage', id: passageId }
    const at = context.clock.now()
    await record(tx, { at, actor, subject, kind: 'passage.source-detached', data: { ...source } })
    return ok(null)
  })

/** Says that the passage rests on a law, a decision above it, a figure or something else. */
export const addReference = (context: Context, passageId: string, input: NewReference, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<{ id: string }, 'unknown'>> => {
    if (!(await store.lockPassage(tx, passageId))) return fail('unknown')
    const id = newId()
    const at = context.clock.now()
    await store.insertReference(tx, { ...input, id, passageId, addedBy: staffId(actor), addedAt: at })
    const subject = { kind: 'passage', id: passageId }
    const data = { referenceId: id, kind: input.kind }
    await record(tx, { at, actor, subject, kind: 'passage.reference-added', data })
    return ok({ id })
  })

export const removeReference = (context: Context, passageId: string, id: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    if (!(await store.deleteReference(tx, passageId, id))) return fail('unknown')
    const subject = { kind: 'passage', id: passageId }
    const at = context.clock.now()
    await record(tx, { at, actor, subject, kind: 'passage.reference-removed', data: { referenceId: id } })
    return ok(null)
  })
