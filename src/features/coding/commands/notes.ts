import { lockContribution } from '~/features/contributions'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'
import type { Coder } from './marks'

const subjectOf = (id: string) => ({ kind: 'contribution', id })

/** A note on an inspel for those who code: never shown outside. */
export const writeMemo = (
  context: Context,
  contributionId: string,
  text: string,
  coder: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(context.db, async (tx) => {
    if (!(await lockContribution(tx, contributionId))) return fail('unknown')
    const at = context.clock.now()
    const id = newId()
    await store.insertMemo(tx, {
      id,
      contributionId,
      text,
      writtenBy: staffIdOf(coder),
      at,
      withdrawnAt: null,
    })
    const data = { memoId: id }
    await record(tx, { at, actor: coder, subject: subjectOf(contributionId), kind: 'coding.memo', data })
    return ok(null)
  })

export const dropMemo = (context: Context, contributionId: string, memoId: string, coder: Coder) =>
  inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    await store.withdrawMemo(tx, memoId, contributionId, at)
    const data = { memoId }
    await record(tx, {
      at,
      actor: coder,
      subject: subjectOf(contributionId),
      kind: 'coding.memo-dropped',
      data,
    })
  })

/** Says that the coder has the inspel open. Passing: no event is written for it. */
export const sayPresent = ({ db, clock }: Context, contributionId: string, coder: Coder): Promise<unknown> =>
  store.putPresence(db, coder.id, contributionId, clock.now())
