import {
  cutPoint,
  pointsToReview,
  publishComment,
  type Stance,
  uncutPoint,
  withholdComment,
} from '~/features/strategy'
import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { type Choice, type CutRefusal, type Span, shownPart, spanToCut } from '../domain'
import { staffId } from '../policy'
import * as store from '../store'

/** What has been done with a reply's text so far: its points, and what asks for no answer. */
const piecesOf = async (tx: Tx, replyId: string): Promise<Span[]> => [
  ...(await pointsToReview(tx, replyId)).map(({ startsAt, endsAt }) => ({
    startsAt: startsAt ?? 0,
    endsAt: endsAt ?? 0,
  })),
  ...(await store.nothingsOf(tx, replyId)),
]

type Reply = NonNullable<Awaited<ReturnType<typeof store.lockReply>>>

/** Shows a point, or keeps it from being shown, as the reply it stands in. */
export const showAsReply = async (
  context: Context,
  { id, text }: Pick<Reply, 'id' | 'text'>,
  point: { id: string } & Span,
  actor: Actor,
): Promise<void> => {
  const tx = context.db as Tx
  const [shown, withheld] = [await store.publicationOf(tx, id), await store.withholdingOf(tx, id)]
  if (shown) await publishComment(context, point.id, { text: shownPart(text, shown.masks, point) }, actor)
  else if (withheld) await withholdComment(context, point.id, withheld.reason, actor)
}

/** Makes a part of a reply a point that is answered: about a passage, or about the whole document (null). */
export const makePoint = (
  context: Context,
  replyId: string,
  { passageId, stance, ...choice }: Choice & { passageId: string | null; stance: Stance },
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<{ commentId: string }, CutRefusal | 'unknown'>> => {
    const within = { ...context, db: tx }
    const reply = await store.lockReply(tx, replyId)
    if (!reply) return fail('unknown')
    const span = spanToCut(reply.text, await piecesOf(tx, replyId), choice)
    if (!span.ok) return span
    const { consultationId, organisation, language, receivedAt, text } = reply
    const body = text.slice(span.value.startsAt, span.value.endsAt)
    const about = { consultationId, replyId, organisation, language, receivedAt }
    const point = await cutPoint(within, { ...about, ...span.value, passageId, stance, body }, actor)
    if (!point.ok) return point
    await showAsReply(within, reply, { id: point.value.commentId, ...span.value }, actor)
    return point
  })

/** Says that a part of a reply asks for no answer, and why. */
export const markNothing = (
  context: Context,
  replyId: string,
  { reason, ...choice }: Choice & { reason: string },
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<null, CutRefusal | 'unknown' | 'reason_missing'>> => {
    if (!reason.trim()) return fail('reason_missing')
    const reply = await store.lockReply(tx, replyId)
    if (!reply) return fail('unknown')
    const span = spanToCut(reply.text, await piecesOf(tx, replyId), choice)
    if (!span.ok) return span
    const at = context.clock.now()
    const row = { ...span.value, id: newId(), replyId, reason: reason.trim(), markedBy: staffId(actor), at }
    await store.insertNothing(tx, row)
    const subject = { kind: 'reply', id: replyId }
    await record(tx, {
      at,
      actor,
      subject,
      kind: 'reply.nothing-to-answer',
      why: reason,
      data: { ...span.value },
    })
    return ok(null)
  })

/** Undoes a point or a mark; a point whose answer is published stands. */
export const undoCut = (context: Context, replyId: string, pieceId: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown' | 'answered'>> => {
    if (!(await store.lockReply(tx, replyId))) return fail('unknown')
    const points = await pointsToReview(tx, replyId)
    if (points.some(({ id }) => id === pieceId)) return uncutPoint({ ...context, db: tx }, pieceId, actor)
    if (!(await store.deleteNothing(tx, replyId, pieceId))) return fail('unknown')
    const subject = { kind: 'reply', id: replyId }
    const at = context.clock.now()
    await record(tx, { at, actor, subject, kind: 'reply.uncut', data: { pieceId } })
    return ok(null)
  })
