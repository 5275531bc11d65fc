import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { canMail } from '~/platform/mail'
import { reminderMoment } from '../domain'
import { consultationsWithSilent } from '../queries'
import * as store from '../store'
import { sendLetters } from './invite'

/** Sets how many days before the last day the silent are reminded; null: not by the system. */
export const setReminding = (
  context: Context,
  consultationId: string,
  daysBefore: number | null,
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    if (!(await store.lockConsultation(tx, consultationId))) return fail('unknown')
    await store.putReminding(tx, { consultationId, daysBefore })
    const subject = { kind: 'consultation', id: consultationId }
    const at = context.clock.now()
    await record(tx, { at, actor, subject, kind: 'consultation.reminding', data: { daysBefore } })
    return ok(null)
  })

/**
 * Reminds, once each, those who were asked before the day of reminding and have neither answered nor declined
 * nor been reminded by hand; how many letters that is.
 */
export const remindSilent = async (context: Context): Promise<number> => {
  if (!canMail(context.config)) return 0
  const at = context.clock.now()
  let letters = 0
  for (const { id, closesAt, daysBefore } of await consultationsWithSilent(context.db, at)) {
    if (daysBefore === null) continue
    const moment = reminderMoment(closesAt, daysBefore)
    if (moment > at) continue
    letters += await inTransaction(context.db, async (tx) => {
      const asked = await store.lockConsultation(tx, id)
      const receivers = (await store.silentInvitations(tx, id)).filter(
        ({ invitedAt, remindedAt }) => invitedAt && invitedAt < moment && remindedAt === null,
      )
      if (asked) await sendLetters(context, tx, asked, 'reminder', receivers, { kind: 'system' })
      return receivers.length
    })
  }
  return letters
}
