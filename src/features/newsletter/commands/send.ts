import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { storiesOf, totalsOf } from '../queries'
import * as store from '../store'
import { issueSubject } from './issue'

const SYSTEM = { kind: 'system' } as const
/** How long it is kept to whom an issue went. */
const LEDGER_DAYS = 90

/**
 * Begins every issue whose time has come: a row for everybody who receives the newsletter, in the transaction that
 * says that it is being sent. A story that was taken back since the approval goes along no more.
 */
export const beginDue = async ({ db, clock }: Context): Promise<void> => {
  for (;;) {
    const began = await inTransaction(db, async (tx) => {
      const at = clock.now()
      const issue = await store.takeDueIssue(tx, at)
      if (!issue?.content) return false
      const shown = await storiesOf(tx, issue.stories)
      const isShown = (slug: string) =>
        shown.some(({ editions }) => editions.some((one) => one.slug === slug))
      const stories = issue.content.stories
        .map((story) => ({ ...story, editions: story.editions.filter(({ slug }) => isShown(slug)) }))
        .filter(({ editions }) => editions.length > 0)
      const content = JSON.stringify({ ...issue.content, stories })
      const recipients = await store.deliveries.putRows(tx, issue.id, at)
      await store.updateIssue(tx, issue.id, { state: 'sending', beganAt: at, content })
      const data = {
        recipients,
        stories: stories.length,
        takenBack: issue.content.stories.length - stories.length,
      }
      await record(tx, {
        at,
        actor: SYSTEM,
        subject: issueSubject(issue.id),
        kind: 'newsletter.sending',
        data,
      })
      return true
    })
    if (!began) return
  }
}

/** Ends an issue of which no row will change by itself any more; its sums are kept with it. */
export const finish = ({ db, clock }: Context, id: string): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const issue = await store.lockIssue(tx, id)
    if (issue?.state !== 'sending' || (await store.deliveries.isUnderWay(tx, id))) return false
    const at = clock.now()
    const totals = await totalsOf(tx, id)
    await store.updateIssue(tx, id, { state: 'sent', doneAt: at, totals: JSON.stringify(totals) })
    await record(tx, { at, actor: SYSTEM, subject: issueSubject(id), kind: 'newsletter.sent', data: totals })
    return true
  })

/** Forgets to whom old issues went. */
export const forgetLedgers = ({ db, clock }: Context) =>
  store.deliveries.forgetLedger(db, new Date(clock.now().getTime() - LEDGER_DAYS * 86_400_000))
