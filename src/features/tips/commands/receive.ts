import { keepPicture } from '~/features/newsroom'
import { newId } from '~/kernel/ids'
import { hashToken } from '~/kernel/token'
import { workdaysAfter } from '~/kernel/workdays'
import { type Actor, record } from '~/platform/audit'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import type { Prepared } from '~/platform/files'
import { ANSWER_DAYS, statusToken } from '../domain'
import * as store from '../store'

export interface NewTip {
  what: string
  whoNotices: string
  happensWhen: string
  municipality: string | null
  credit: string
  replyTo: string | null
  picture?: Prepared | undefined
  /** Sending again with the same key returns the same tip. */
  idempotencyKey: string
  from:
    | { source: 'staff'; staffId: string }
    | { source: 'link'; linkId: string }
    | { source: 'mail'; staffId: string | null }
}

export const tipSubject = (id: string) => ({ kind: 'tip', id })

/**
 * Takes a tip: kept, given to an editor and promised an answer in one transaction.
 * @returns the secret part of the address where the tipper sees how it goes
 */
export const receiveTip = async (
  { db, clock, config }: Context,
  input: NewTip,
): Promise<{ status: string; repeated: boolean }> => {
  const status = statusToken(keyFor(config, 'tip-status'), input.idempotencyKey)
  const { source } = input.from
  const staffId = 'staffId' in input.from ? input.from.staffId : null
  const actor: Actor = staffId && source === 'staff' ? { kind: 'staff', id: staffId } : { kind: 'citizen' }
  return inTransaction(db, async (tx) => {
    const id = newId()
    const at = clock.now()
    const editorId = await store.nextEditor(tx)
    const added = await store.insertTip(tx, {
      id,
      idempotencyKey: input.idempotencyKey,
      source,
      staffId,
      linkId: 'linkId' in input.from ? input.from.linkId : null,
      what: input.what,
      whoNotices: input.whoNotices,
      happensWhen: input.happensWhen,
      municipalityCode: input.municipality,
      pictureId: null,
      credit: input.credit,
      replyTo: input.replyTo,
      statusHash: hashToken(status, 'tip'),
      receivedAt: at,
      editorId,
      answerBy: workdaysAfter(at, ANSWER_DAYS),
      answeredAt: null,
      answer: null,
      answerText: null,
      storyId: null,
      toldAt: null,
    })
    if (!added) return { status, repeated: true }
    if (input.picture) {
      const pictureId = await keepPicture(tx, input.picture, actor, at)
      await store.updateTip(tx, id, { pictureId })
    }
    await record(tx, { at, actor, subject: tipSubject(id), kind: 'tip.received', data: { source } })
    return { status, repeated: false }
  })
}
