import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { hashReceiptCode, receiptCodeFor } from '~/kernel/receipt-code'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden, endOfDay, startOfDay } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { type CommentReceipt, consultationMoment, type NewComment } from '../domain'
import { staffId } from '../policy'
import * as store from '../store'

export interface NewConsultation {
  documentId: string
  slug: string
  title: Localized
  intro: Localized
  /** Calendar days in Sweden; it closes at 23:59:59 of the last. */
  opensOn: string
  closesOn: string
}

/**
 * Sends the document out on consultation: the latest wording of each passage becomes public
 * and is what this consultation asks about, whatever is written later.
 */
export const openConsultation = (context: Context, input: NewConsultation, actor: Actor) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<{ id: string }, 'unknown' | 'empty' | 'dates' | 'over' | 'slug_taken'>> => {
      if (input.closesOn < input.opensOn) return fail('dates')
      if (input.closesOn < dayInSweden(context.clock.now())) return fail('over')
      if (!(await store.lockDocument(tx, input.documentId))) return fail('unknown')
      const id = newId()
      const at = context.clock.now()
      const asked: { consultationId: string; passageId: string; wordingId: string }[] = []
      for (const passage of await store.passagesInOrder(tx, input.documentId)) {
        const wording = await store.latestWording(tx, passage.id)
        if (wording) asked.push({ consultationId: id, passageId: passage.id, wordingId: wording.id })
      }
      if (asked.length === 0) return fail('empty')
      const added = await store.insertConsultation(tx, {
        id,
        documentId: input.documentId,
        slug: input.slug,
        title: JSON.stringify(input.title),
        intro: JSON.stringify(input.intro),
        opensAt: startOfDay(input.opensOn),
        closesAt: endOfDay(input.closesOn),
        publishedAt: at,
      })
      if (!added) return fail('slug_taken')
      await store.freezePassages(tx, asked)
      const wordings = asked.map(({ wordingId }) => wordingId)
      await store.publishWordings(tx, wordings, at)
      await record(tx, {
        at,
        actor,
        subject: { kind: 'consultation', id },
        kind: 'consultation.opened',
        data: { documentId: input.documentId, wordings },
      })
      return ok({ id })
    },
  )

/** Gives another last day, today at the earliest: later for more time, or sooner. What is closed may open again. */
export const moveClosing = (context: Context, consultationId: string, closesOn: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<void, 'unknown' | 'over' | 'dates' | 'told'>> => {
    const consultation = await store.lockConsultation(tx, consultationId)
    if (!consultation) return fail('unknown')
    const at = context.clock.now()
    if (closesOn < dayInSweden(at)) return fail('over')
    if (endOfDay(closesOn) < consultation.opensAt) return fail('dates')
    // Its statement is published: nobody could be answered any more.
    if (await store.hasStatement(tx, consultationId)) return fail('told')
    await store.updateConsultation(tx, consultationId, { closesAt: endOfDay(closesOn) })
    const subject = { kind: 'consultation', id: consultationId }
    await record(tx, { at, actor, subject, kind: 'consultation.closing-moved', data: { closesOn } })
    return ok(undefined)
  })

/**
 * Receives one comment on one passage and acknowledges it: comment and event are committed together
 * before the receipt is returned. Sending again with the same idempotencyKey returns the first receipt,
 * also after the consultation has closed.
 */
export const comment = (context: Context, input: NewComment) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<CommentReceipt & { repeated: boolean }, 'closed' | 'unknown'>> => {
      const code = receiptCodeFor(keyFor(context.config, 'receipt'), input.idempotencyKey)
      const receivedAt = context.clock.now()
      const asked = await store.askedPassage(tx, input.consultationId, input.passageId)
      if (!asked) return fail('unknown')
      const id = newId()
      const added =
        consultationMoment(asked, receivedAt) === 'open' &&
        (await store.insertComment(tx, {
          id,
          consultationId: input.consultationId,
          passageId: input.passageId,
          wordingId: asked.wordingId,
          stance: input.stance,
          body: input.body,
          language: input.language,
          senderKind: input.senderKind,
          senderName: input.senderKind === 'organisation' ? input.senderName?.trim() || null : null,
          receivedAt,
          codeHash: hashReceiptCode(code),
          idempotencyKey: input.idempotencyKey,
          suspicion: input.suspicion ?? null,
        }))
      if (!added) {
        const first = await store.commentByKey(tx, input.idempotencyKey)
        if (!first) return fail('closed')
        return ok({ commentId: first.id, code, receivedAt: first.receivedAt, repeated: true })
      }
      await record(tx, {
        at: receivedAt,
        actor: { kind: 'citizen' },
        subject: { kind: 'comment', id },
        kind: 'comment.received',
        data: { passageId: input.passageId, stance: input.stance },
      })
      return ok({ commentId: id, code, receivedAt, repeated: false })
    },
  )

/** Shows the comment to everyone, as it was sent or in a text where personal data is masked. */
export const publishComment = (
  context: Context,
  commentId: string,
  { text }: { text?: string | undefined },
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown'>> => {
    const sent = await store.lockComment(tx, commentId)
    if (!sent) return fail('unknown')
    const at = context.clock.now()
    const shown = text?.trim() ? text : sent.body
    await store.putCommentPublication(tx, { commentId, text: shown, publishedAt: at })
    await store.deleteCommentWithholding(tx, commentId)
    const subject = { kind: 'comment', id: commentId }
    const data = { masked: shown !== sent.body }
    await record(tx, { at, actor, subject, kind: 'comment.published', data })
    return ok(null)
  })

/** Keeps the comment from being shown; its sender is told the reason. */
export const withholdComment = (context: Context, commentId: string, reason: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown' | 'reason_missing'>> => {
    if (!reason.trim()) return fail('reason_missing')
    if (!(await store.lockComment(tx, commentId))) return fail('unknown')
    const at = context.clock.now()
    await store.deleteCommentPublication(tx, commentId)
    await store.putCommentWithholding(tx, { commentId, reason, withheldBy: staffId(actor), at })
    const subject = { kind: 'comment', id: commentId }
    await record(tx, { at, actor, subject, kind: 'comment.withheld', why: reason })
    return ok(null)
  })
