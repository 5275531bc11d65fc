import { isOpen, wayInByReach } from '~/features/processes'
import { newId } from '~/kernel/ids'
import { excerpt } from '~/kernel/plain-text'
import { hashReceiptCode, receiptCodeFor } from '~/kernel/receipt-code'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction } from '~/platform/db'
import {
  type AboutSender,
  diaryNumber,
  isFromPublicPage,
  mayStillChange,
  type NewContribution,
  type Receipt,
} from '../domain'
import * as store from '../store'
import { forgetLikeness } from '../store/likeness'

/**
 * Receives one inspel and acknowledges it: the inspel, its register entry and its first event are
 * committed together, with fsync, before the receipt is returned.
 * Sending again with the same idempotencyKey (or the same origin) returns the first receipt.
 * With `window` the meeting's own hours decide, not the way in's.
 * @returns `closed` when the way in (or the window) does not take inspel now, or staff have hidden it
 * from the public; `unknown_way_in` when there is none
 */
export const receive = async (
  { db, clock, config }: Context,
  input: NewContribution,
): Promise<Result<Receipt & { repeated: boolean }, 'closed' | 'unknown_way_in'>> => {
  const code = receiptCodeFor(keyFor(config, 'receipt'), input.idempotencyKey)
  const wayIn = await wayInByReach(db, input.wayInId)
  if (!wayIn) return fail('unknown_way_in')

  const receivedAt = input.receivedAt ?? clock.now()
  const id = newId()
  const takes = isOpen(input.window ?? wayIn, receivedAt) && (wayIn.isShown || !isFromPublicPage(input))
  const added =
    takes &&
    (await store.insert(
      db,
      {
        id,
        processId: wayIn.processId,
        wayInId: wayIn.id,
        meetingId: input.meetingId ?? null,
        language: input.language,
        body: input.text,
        receivedAt,
        codeHash: hashReceiptCode(code),
        idempotencyKey: input.idempotencyKey,
        origin: input.origin?.name ?? null,
        originKey: input.origin?.key ?? null,
        suspicion: input.suspicion ?? null,
        isDemo: input.isDemo ?? false,
        channel: input.channel ?? 'web',
        answers: input.answers ? JSON.stringify(input.answers) : null,
        formVersionId: input.formVersionId ?? null,
        tableNumber: input.tableNumber ?? null,
        promptId: input.promptId ?? null,
        enteredBy: input.enteredBy ?? null,
      },
      { diaryNumber: diaryNumber(dayInSweden(receivedAt), id), summary: excerpt(input.text, 80) },
      {
        at: receivedAt,
        actor: input.enteredBy ? { kind: 'staff', id: input.enteredBy } : { kind: 'citizen' },
        subject: { kind: 'contribution', id },
        kind: 'contribution.received',
        data: { wayIn: wayIn.kind, channel: input.channel ?? 'web' },
      },
    ))
  if (added) return ok({ contributionId: id, code, receivedAt, repeated: false })

  // A repeat is answered with its first receipt even after the way in has closed.
  const first = await store.findByKey(db, input.idempotencyKey)
  if (!first && !takes) return fail('closed')
  return ok({
    contributionId: first?.id ?? '',
    code,
    receivedAt: first?.receivedAt ?? receivedAt,
    repeated: true,
  })
}

/** Receives an inspel together with what its form asked of the sender, so that neither is kept without the other. */
export const receiveWithSender = (
  context: Context,
  { about, ...input }: NewContribution & { about: AboutSender },
): ReturnType<typeof receive> =>
  inTransaction(context.db, async (tx) => {
    const within = { ...context, db: tx }
    const received = await receive(within, input)
    if (received.ok && !received.value.repeated && Object.values(about).some(Boolean))
      await describeSender(within, received.value.contributionId, about)
    return received
  })

/** Notes what the sender chose to tell about themselves, or wrote on paper; each answer is optional. */
export const describeSender = async (
  { db, clock }: Context,
  contributionId: string,
  about: AboutSender,
  actor: Actor = { kind: 'citizen' },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const at = clock.now()
    await store.upsertDetail(tx, {
      contributionId,
      municipalityCode: about.municipality ?? null,
      ageBand: about.age ?? null,
      role: about.role ?? null,
      at,
    })
    await record(tx, {
      at,
      actor,
      subject: { kind: 'contribution', id: contributionId },
      kind: 'contribution.sender-described',
    })
  })

/** Takes a new wording from the sender. The first is kept; `too_late` after the change window or when it was read. */
export const changeText = async (
  { db, clock }: Context,
  contributionId: string,
  text: string,
): Promise<Result<null, 'too_late' | 'unknown'>> =>
  inTransaction(db, async (tx) => {
    const contribution = await store.lock(tx, contributionId)
    if (!contribution) return fail('unknown')
    const at = clock.now()
    const standing = await store.standingOf(tx, contributionId)
    if (standing || !mayStillChange(contribution.receivedAt, at)) return fail('too_late')
    await store.insertRevision(tx, { id: newId(), contributionId, body: text, at })
    await forgetLikeness(tx, contributionId)
    await record(tx, {
      at,
      actor: { kind: 'citizen' },
      subject: { kind: 'contribution', id: contributionId },
      kind: 'contribution.changed-by-sender',
    })
    return ok(null)
  })
