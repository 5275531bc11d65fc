import { pointsToReview } from '~/features/strategy'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { staffId } from '../policy'
import * as store from '../store'
import { showAsReply } from './cut'

/** Points are shown as the reply they stand in is, however they stood before. */
const showPoints = async (
  context: Context,
  reply: { id: string; text: string },
  actor: Actor,
): Promise<void> => {
  for (const { id, startsAt, endsAt } of await pointsToReview(context.db, reply.id))
    await showAsReply(context, reply, { id, startsAt: startsAt ?? 0, endsAt: endsAt ?? 0 }, actor)
}

/** An organisation that was invited has answered, also when it came without its letter. */
const findInvitation = async (
  tx: Tx,
  {
    id,
    invitationId,
    consultationId,
    organisation,
  }: NonNullable<Awaited<ReturnType<typeof store.lockReply>>>,
): Promise<void> => {
  if (invitationId) return
  const invitation = await store.invitationNamed(tx, consultationId, organisation)
  if (invitation) await store.setInvitationOfReply(tx, id, invitation.id)
}

/** Shows the reply to everyone, without the words in `masks`; the file as it came only when that is said. */
export const publishReply = (
  context: Context,
  replyId: string,
  { masks, showOriginal }: { masks: readonly string[]; showOriginal: boolean },
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    const reply = await store.lockReply(tx, replyId)
    if (!reply) return fail('unknown')
    const at = context.clock.now()
    const words = [...new Set(masks.map((mask) => mask.trim()).filter(Boolean))]
    const row = { replyId, masks: words, showOriginal, publishedBy: staffId(actor), publishedAt: at }
    await store.putReplyPublication(tx, row)
    await store.deleteReplyWithholding(tx, replyId)
    await findInvitation(tx, reply)
    const data = { masked: words.length, showOriginal }
    await record(tx, { at, actor, subject: { kind: 'reply', id: replyId }, kind: 'reply.published', data })
    await showPoints({ ...context, db: tx }, reply, actor)
    return ok(null)
  })

/** Keeps the reply from being shown; its sender is told the reason. */
export const withholdReply = (context: Context, replyId: string, reason: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown' | 'reason_missing'>> => {
    if (!reason.trim()) return fail('reason_missing')
    const reply = await store.lockReply(tx, replyId)
    if (!reply) return fail('unknown')
    const at = context.clock.now()
    await store.deleteReplyPublication(tx, replyId)
    await store.putReplyWithholding(tx, { replyId, reason, withheldBy: staffId(actor), at })
    const subject = { kind: 'reply', id: replyId }
    await record(tx, { at, actor, subject, kind: 'reply.withheld', why: reason })
    await showPoints({ ...context, db: tx }, reply, actor)
    return ok(null)
  })
