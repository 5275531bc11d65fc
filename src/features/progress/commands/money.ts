import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'

const subject = (id: string) => ({ kind: 'action', id })

export interface NewMoney {
  amountSek: number
  funder: string
  recipient: string
  municipalityCode?: string | undefined
  decidedOn: string
  purpose: string
}

/** Records money granted to an action. */
export const recordMoney = (
  { db, clock }: Context,
  actionId: string,
  { municipalityCode, ...money }: NewMoney,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  inTransaction(db, async (tx) => {
    if (!(await store.lockAction(tx, actionId))) return fail('unknown')
    await store.insertMoney(tx, {
      ...money,
      id: newId(),
      actionId,
      municipalityCode: municipalityCode ?? null,
      recordedBy: staffIdOf(actor),
    })
    const data = { amountSek: money.amountSek }
    await record(tx, {
      at: clock.now(),
      actor,
      subject: subject(actionId),
      kind: 'action.money-granted',
      data,
    })
    return ok(null)
  })
