import { createHash, createHmac } from 'node:crypto'
import { consultationMoment } from '~/features/strategy'
import { newId } from '~/kernel/ids'
import { isLanguage, type Localized } from '~/kernel/language'
import { hashReceiptCode, receiptCodeFor } from '~/kernel/receipt-code'
import { fail, ok, type Result } from '~/kernel/result'
import { record } from '~/platform/audit'
import { type Config, keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import { countAgainst } from '~/platform/limits'
import { canMail, queueMail } from '~/platform/mail'
import { type NewReply, type ReceivedFile, type ReplyReceipt, replyText, UPLOAD_HOURS } from '../domain'
import * as store from '../store'
import { receiptUrl } from './addresses'
import { receiptLetter } from './letters'

/** Receipts that one address may be sent in a day: anybody can type anybody's. */
const RECEIPTS_A_DAY = { windowSeconds: 86_400, max: 5 }

/**
 * Receives an organisation's reply and acknowledges it: reply, file and event are committed together before
 * the receipt is returned. Sending again with the same idempotencyKey returns the first receipt, also after
 * the consultation has closed.
 */
export const receiveReply = async (
  context: Context,
  input: NewReply,
): Promise<Result<ReplyReceipt & { repeated: boolean }, 'closed' | 'unknown'>> => {
  const { config, db, clock } = context
  const code = receiptCodeFor(keyFor(config, 'receipt'), input.idempotencyKey)
  const mayWrite = input.receiptTo && canMail(config) && (await isSeldomWrittenTo(context, input.receiptTo))
  return inTransaction(
    db,
    async (tx): Promise<Result<ReplyReceipt & { repeated: boolean }, 'closed' | 'unknown'>> => {
      const receivedAt = clock.now()
      const asked = await store.consultationDays(tx, input.consultationId)
      if (!asked) return fail('unknown')
      const id = newId()
      const { text, sections } = replyText(input.answers, [input.body, input.file?.text ?? ''].join('\n\n'))
      const isAdded =
        consultationMoment(asked, receivedAt) === 'open' &&
        (await store.insertReply(tx, {
          id,
          consultationId: input.consultationId,
          invitationId: input.invitationId ?? null,
          organisation: input.organisation,
          language: input.language,
          text,
          sections: JSON.stringify(sections),
          receivedAt,
          codeHash: hashReceiptCode(code),
          idempotencyKey: input.idempotencyKey,
          suspicion: input.suspicion ?? null,
        }))
      if (!isAdded) {
        const first = await store.replyByKey(tx, input.idempotencyKey)
        if (!first) return fail('closed')
        return ok({ replyId: first.id, code, receivedAt: first.receivedAt, repeated: true })
      }
      if (input.file) await store.insertReplyFile(tx, fileRow(id, input.file))
      await store.deleteUpload(tx, input.idempotencyKey)
      const subject = { kind: 'reply', id }
      const data = { file: input.file?.mime ?? null, invited: input.invitationId !== undefined }
      await record(tx, { at: receivedAt, actor: { kind: 'citizen' }, subject, kind: 'reply.received', data })
      if (mayWrite && input.receiptTo) {
        const letter = letterOf(config, input.language, asked.title, code)
        await queueMail(tx, { ...letter, purpose: 'replies.receipt', to: input.receiptTo }, receivedAt)
      }
      return ok({ replyId: id, code, receivedAt, repeated: false })
    },
  )
}

const fileRow = (replyId: string, { name, mime, bytes }: ReceivedFile) => ({
  replyId,
  name,
  mime,
  sha256: createHash('sha256').update(bytes).digest(),
  bytes: Buffer.from(bytes),
})

const letterOf = (config: Config, wanted: string, title: Localized, code: string) => {
  const language = isLanguage(wanted) ? wanted : 'sv'
  return receiptLetter(language, { title, code, link: receiptUrl(config, language, code) })
}

const isSeldomWrittenTo = ({ db, clock, config }: Context, address: string): Promise<boolean> => {
  const counted = createHmac('sha256', keyFor(config, 'replies-count')).update(address.toLowerCase())
  return countAgainst(
    db,
    { bucket: `reply-to:${counted.digest('base64url')}`, ...RECEIPTS_A_DAY },
    clock.now(),
  )
}

/** Keeps a file beside a form in which something else was wrong. */
export const keepUpload = (
  { db, clock }: Context,
  idempotencyKey: string,
  { name, mime, bytes, text }: ReceivedFile,
) =>
  store.putUpload(db, {
    idempotencyKey,
    name,
    mime,
    bytes: Buffer.from(bytes),
    text,
    uploadedAt: clock.now(),
  })

export const keptUpload = ({ db }: Context, idempotencyKey: string): Promise<ReceivedFile | undefined> =>
  store.uploadOf(db, idempotencyKey)

export const dropUpload = ({ db }: Context, idempotencyKey: string) => store.deleteUpload(db, idempotencyKey)

/** Forgets the files of forms that were never sent. */
export const forgetUploads = ({ db, clock }: Context) =>
  store.deleteUploadsBefore(db, new Date(clock.now().getTime() - UPLOAD_HOURS * 3_600_000))
