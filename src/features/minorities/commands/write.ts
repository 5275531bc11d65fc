import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import type { Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Party } from '../domain'
import * as store from '../store'
import type { CaseFacts } from '../tables'
import { onCase, subject } from './acts'

export interface CaseInput extends CaseFacts {
  title: Localized
  about: Localized
  parties: readonly Party[]
}

const columns = ({ parties: _, title, about, ...facts }: CaseInput) => ({
  ...facts,
  title: JSON.stringify(title),
  about: JSON.stringify(about),
})

/** Begins a case that staff alone see. Sending the form again with the same key gives the first one. */
export const addCase = (
  { db, clock }: Context,
  { key, isDemo = false, ...input }: CaseInput & { key: string; isDemo?: boolean },
  actor: Actor,
): Promise<{ id: string }> =>
  inTransaction(db, async (tx) => {
    const id = newId()
    const at = clock.now()
    const row = { ...columns(input), id, idempotencyKey: key, isDemo, createdAt: at, changedAt: at }
    if (!(await store.insertCase(tx, row))) return store.caseByKey(tx, key)
    await store.replaceParties(tx, id, input.parties)
    await record(tx, {
      at,
      actor,
      subject: subject(id),
      kind: 'minority_case.added',
      data: { kind: input.kind },
    })
    return { id }
  })

/** Changes what a case is about, with whom, and whether it must be kept secret: that takes effect at once. */
export const changeCase = (
  context: Context,
  id: string,
  input: CaseInput,
  actor: Actor,
): Promise<Result<null, 'unknown'>> =>
  onCase(context, id, actor, async (tx, { secret }) => {
    await store.updateCase(tx, id, columns(input))
    await store.replaceParties(tx, id, input.parties)
    return { kind: 'changed', ...(secret === input.secret ? {} : { data: { secret: input.secret } }) }
  })
