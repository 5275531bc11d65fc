import { newId } from '~/kernel/ids'
import { dayInSweden } from '~/kernel/time'
import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from './store'

const ABANDONED_AFTER_MS = 30 * 86_400_000
const SYSTEM = { kind: 'system' } as const

/** Removes what must not stay: contacts of draws whose day has come, and sheets that were never sent. */
export const removeWhatIsOver = ({ db, clock }: Context): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    for (const id of await store.emptyDraws(tx, dayInSweden(at), at))
      await record(tx, { at, actor: SYSTEM, subject: { kind: 'quiz', id }, kind: 'prize.contacts-removed' })
    const sheets = await store.deleteAbandoned(tx, new Date(at.getTime() - ABANDONED_AFTER_MS))
    if (sheets > 0) {
      const subject = { kind: 'survey_sheet', id: newId() }
      await record(tx, { at, actor: SYSTEM, subject, kind: 'survey.abandoned-removed', data: { sheets } })
    }
  })
