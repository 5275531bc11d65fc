import { newId } from '~/kernel/ids'
import { fail, ok, type Result } from '~/kernel/result'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Stance } from '../domain'
import * as store from '../store'

/** A part of an organisation's reply that asks for an answer of its own. */
export interface NewPoint {
  consultationId: string
  replyId: string
  startsAt: number
  endsAt: number
  /** Null when it is about the whole document. */
  passageId: string | null
  stance: Stance
  body: string
  language: string
  organisation: string
  receivedAt: Date
}

/** Makes a part of a reply a comment as any other. Who calls holds the reply's lock. */
export const cutPoint = (context: Context, { organisation, ...point }: NewPoint, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<{ commentId: string }, 'unknown'>> => {
    const { passageId, consultationId, replyId, stance } = point
    const asked = passageId ? await store.askedPassage(tx, consultationId, passageId) : undefined
    if (passageId && !asked) return fail('unknown')
    const id = newId()
    await store.insertComment(tx, {
      ...point,
      id,
      wordingId: asked?.wordingId ?? null,
      senderKind: 'organisation',
      senderName: organisation,
      codeHash: null,
      idempotencyKey: newId(),
    })
    const subject = { kind: 'comment', id }
    const data = { replyId, passageId, stance }
    await record(tx, { at: context.clock.now(), actor, subject, kind: 'comment.cut', data })
    return ok({ commentId: id })
  })

/** Undoes a cut, with the answer prepared to it; one that is published stands. */
export const uncutPoint = (context: Context, commentId: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown' | 'answered'>> => {
    const point = await store.lockComment(tx, commentId)
    if (!point?.replyId) return fail('unknown')
    if ((await store.answerToComment(tx, commentId))?.publishedAt) return fail('answered')
    await store.deleteComment(tx, commentId)
    const subject = { kind: 'comment', id: commentId }
    const data = { replyId: point.replyId }
    await record(tx, { at: context.clock.now(), actor, subject, kind: 'comment.uncut', data })
    return ok(null)
  })
