import { newId } from '~/kernel/ids'
import { hashToken, newToken } from '~/kernel/token'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'

const subject = (id: string) => ({ kind: 'tip_link', id })

/** Gives a house without accounts an address of its own to tip by. Only a hash of it is kept: it is shown once. */
export const makeLink = (
  { db, clock }: Context,
  name: string,
  actor: Actor & { kind: 'staff' },
): Promise<{ token: string }> =>
  inTransaction(db, async (tx) => {
    const id = newId()
    const at = clock.now()
    const token = newToken()
    const tokenHash = hashToken(token, 'tip-link')
    await store.insertLink(tx, { id, name, tokenHash, madeBy: actor.id, madeAt: at, closedAt: null })
    await record(tx, { at, actor, subject: subject(id), kind: 'tip-link.made' })
    return { token }
  })

/** Shuts an address; what came by it stays. */
export const closeLink = ({ db, clock }: Context, id: string, actor: Actor): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    if (!(await store.closeLink(tx, id, at))) return
    await record(tx, { at, actor, subject: subject(id), kind: 'tip-link.closed' })
  })
