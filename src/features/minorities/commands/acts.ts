import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import * as store from '../store'

export const subject = (id: string) => ({ kind: 'minority_case', id })

interface Done<R extends string> {
  /** What happened, as its event is called; none when nothing had to change. */
  kind?: string
  data?: Record<string, unknown>
  refused?: R
}

/** Changes one case under its lock and writes what happened. */
export const onCase = <R extends string = never>(
  { db, clock }: Context,
  id: string,
  actor: Actor,
  change: (tx: Tx, locked: store.LockedCase, at: Date) => Promise<Done<R>>,
): Promise<Result<null, R | 'unknown'>> =>
  inTransaction(db, async (tx): Promise<Result<null, R | 'unknown'>> => {
    const locked = await store.lockCase(tx, id)
    if (!locked) return fail('unknown')
    const at = clock.now()
    const { kind, data, refused } = await change(tx, locked, at)
    if (refused) return fail(refused)
    if (!kind) return ok(null)
    await store.updateCase(tx, id, { changedAt: at })
    await record(tx, {
      at,
      actor,
      subject: subject(id),
      kind: `minority_case.${kind}`,
      ...(data ? { data } : {}),
    })
    return ok(null)
  })
