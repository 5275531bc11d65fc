import { newId } from '~/kernel/ids'
import type { TextLanguage } from '~/kernel/language'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import * as store from '../store'
import { putPublication } from './moderate'

/** Notes which language the text is in. The inspel stays as it came; what is shown of it follows at once. */
export const sayLanguage = (
  { db, clock }: Context,
  contributionId: string,
  language: TextLanguage,
  actor: Actor,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const contribution = await store.lock(tx, contributionId)
    const before = contribution && (await store.languageNow(tx, contributionId))
    if (!contribution || before === language) return
    const at = clock.now()
    const saidBy = actor.kind === 'staff' ? actor.id : null
    await store.insertLanguage(tx, { id: newId(), contributionId, language, saidBy, at })
    const standing = await store.standingOf(tx, contributionId)
    if (standing?.state === 'published') await putPublication(tx, contributionId, at)
    const subject = { kind: 'contribution', id: contributionId }
    await record(tx, { at, actor, subject, kind: 'contribution.language-said', data: { before, language } })
  })
