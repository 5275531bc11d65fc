import type { Localized } from '~/kernel/language'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'

const subject = (id: string) => ({ kind: 'survey', id })

/** Gives the answers back to those who gave them, with some words on what they mean. */
export const publishResult = ({ db, clock }: Context, wayInId: string, comment: Localized, actor: Actor) =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const publishedBy = actor.kind === 'staff' ? actor.id : null
    await store.putResult(tx, { wayInId, comment: JSON.stringify(comment), publishedBy, publishedAt: at })
    await record(tx, { at, actor, subject: subject(wayInId), kind: 'survey.result-published' })
  })

export const withdrawResult = ({ db, clock }: Context, wayInId: string, actor: Actor) =>
  inTransaction(db, async (tx) => {
    if (!(await store.deleteResult(tx, wayInId))) return
    const at = clock.now()
    await record(tx, { at, actor, subject: subject(wayInId), kind: 'survey.result-withdrawn' })
  })
