import { record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { translator } from '~/platform/i18n'
import { canMail, queueMail } from '~/platform/mail'
import * as store from '../store'
import { tipSubject } from './receive'

/** Tells tippers whose story is out, once each, and forgets the address they left. @returns how many were told */
export const tellTippers = ({ db, clock, config }: Context): Promise<number> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    const t = translator('sv')
    const tips = await store.untold(tx)
    for (const { id, replyTo, email, slug, headline } of tips) {
      const to = replyTo ?? email
      if (to && canMail(config)) {
        const address = `${config.publicUrl}/nyheter/${slug}`
        await queueMail(
          tx,
          {
            purpose: 'tips.published',
            to,
            subject: t('tips.letter.subject'),
            text: t('tips.letter.body', { headline, address }),
            language: 'sv',
          },
          at,
        )
      }
      await store.updateTip(tx, id, { toldAt: at, replyTo: null })
      await record(tx, { at, actor: { kind: 'system' }, subject: tipSubject(id), kind: 'tip.told' })
    }
    return tips.length
  })
