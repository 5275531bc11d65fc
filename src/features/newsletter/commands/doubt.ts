import { type Actor, record, staffIdOf } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'
import { issueSubject } from './issue'

/** A person decides about the letters nobody knows the end of: they count as sent, or are sent again. */
export const decideDoubts = (
  { db, clock }: Context,
  issueId: string,
  decision: 'sent' | 'again',
  actor: Actor,
): Promise<number> =>
  inTransaction(db, async (tx) => {
    const issue = await store.lockIssue(tx, issueId)
    if (!issue || !['sending', 'stopped', 'sent'].includes(issue.state)) return 0
    const at = clock.now()
    const state = decision === 'sent' ? 'accepted' : 'ready'
    const count = await store.deliveries.decideDoubts(tx, issueId, { state, at, by: staffIdOf(actor) })
    if (count === 0) return 0
    if (issue.state === 'sent') {
      await store.updateIssue(tx, issueId, { state: 'sending', doneAt: null, totals: null })
    }
    const subject = issueSubject(issueId)
    await record(tx, { at, actor, subject, kind: `newsletter.doubt-${decision}`, data: { count } })
    return count
  })

/** Takes an address off the list of those that nothing is sent to; its owner may then order the letter again. */
export const liftSuppression = ({ db, clock }: Context, id: string, actor: Actor): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if (!(await store.liftSuppression(tx, id))) return false
    const subject = { kind: 'newsletter-suppression', id }
    await record(tx, { at: clock.now(), actor, subject, kind: 'newsletter-suppression.lifted' })
    return true
  })
