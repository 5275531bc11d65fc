import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
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
