import { parse } from 'csv-parse/sync'
import { consultationMoment } from '~/features/strategy'
import { newId } from '~/kernel/ids'
import type { Localized } from '~/kernel/language'
import { fail, ok, type Result } from '~/kernel/result'
import { dayInSweden } from '~/kernel/time'
import { type Actor, record } from '~/platform/audit'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { canMail, queueMail } from '~/platform/mail'
import type { NewInvitation } from '../domain'
import { staffId } from '../policy'
import { invitationsPastUse } from '../queries'
import * as store from '../store'
import { invitationUrl } from './addresses'
import { invitationLetter } from './letters'

/** A pasted list as rows: by tabs, semicolons or commas, whichever its first line with any holds. */
export const pastedRows = (text: string): string[][] => {
  const delimiter = ['\t', ';', ','].find((mark) => text.includes(mark)) ?? ';'
  return parse(text, {
    bom: true,
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
  }) as string[][]
}

/** Adds organisations to who is asked; how many were new. No letter is sent yet. */
export const addInvitations = (
  context: Context,
  consultationId: string,
  invitations: readonly NewInvitation[],
  actor: Actor,
) =>
  inTransaction(context.db, async (tx): Promise<Result<{ added: number }, 'unknown'>> => {
    if (!(await store.lockConsultation(tx, consultationId))) return fail('unknown')
    const at = context.clock.now()
    let added = 0
    for (const one of invitations) {
      const id = newId()
      const row = { ...one, id, consultationId, addedBy: staffId(actor), addedAt: at }
      if (!(await store.insertInvitation(tx, row))) continue
      added++
      const subject = { kind: 'invitation', id }
      await record(tx, { at, actor, subject, kind: 'invitation.added', data: { kind: one.kind } })
    }
    return ok({ added })
  })

/** Takes back an invitation that nobody has been told of. */
export const removeInvitation = (context: Context, id: string, actor: Actor) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown' | 'told'>> => {
    if (!(await store.lockInvitation(tx, id))) return fail('unknown')
    if (!(await store.deleteInvitation(tx, id))) return fail('told')
    const subject = { kind: 'invitation', id }
    await record(tx, { at: context.clock.now(), actor, subject, kind: 'invitation.removed' })
    return ok(null)
  })

/**
 * Sends the letter to everybody with an address who has had none (`invitation`), or reminds everybody who has
 * been asked and has neither answered nor declined (`reminder`); how many letters that is.
 */
export const writeToInvited = (
  context: Context,
  consultationId: string,
  kind: 'invitation' | 'reminder',
  actor: Actor,
) =>
  inTransaction(
    context.db,
    async (tx): Promise<Result<{ letters: number }, 'unknown' | 'closed' | 'no_mail'>> => {
      const at = context.clock.now()
      if (!canMail(context.config)) return fail('no_mail')
      const asked = await store.lockConsultation(tx, consultationId)
      if (!asked) return fail('unknown')
      if (consultationMoment(asked, at) === 'closed') return fail('closed')
      const silent = await store.silentInvitations(tx, consultationId)
      const receivers = silent.filter(({ invitedAt }) => (invitedAt === null) === (kind === 'invitation'))
      await sendLetters(context, tx, asked, kind, receivers, actor)
      return ok({ letters: receivers.length })
    },
  )

type Receiver = Awaited<ReturnType<typeof store.silentInvitations>>[number]

/** Queues a letter to each and notes that it was sent; for who holds the lock of the consultation and of each. */
export const sendLetters = async (
  { config, clock }: Context,
  tx: Tx,
  { slug, title, closesAt }: { slug: string; title: Localized; closesAt: Date },
  kind: 'invitation' | 'reminder',
  receivers: readonly Receiver[],
  actor: Actor,
): Promise<void> => {
  if (receivers.length === 0) return
  const at = clock.now()
  const ids = receivers.map(({ id }) => id)
  await store.updateInvitations(tx, ids, kind === 'invitation' ? { invitedAt: at } : { remindedAt: at })
  for (const { id, organisation, email } of receivers) {
    const link = invitationUrl(config, 'sv', slug, id)
    const letter = invitationLetter(kind, { organisation, title, closesAt, link })
    await queueMail(tx, { ...letter, purpose: `replies.${kind}`, to: email }, at)
    const what = kind === 'invitation' ? 'invitation.sent' : 'invitation.reminded'
    await record(tx, { at, actor, subject: { kind: 'invitation', id }, kind: what })
  }
}

/** The organisation says itself that it will not reply. Saying it twice changes nothing. */
export const declineInvitation = (context: Context, id: string) =>
  inTransaction(context.db, async (tx): Promise<Result<null, 'unknown' | 'closed'>> => {
    const invitation = await store.lockInvitation(tx, id)
    const asked = invitation && (await store.consultationDays(tx, invitation.consultationId))
    if (!asked) return fail('unknown')
    if (invitation.declinedAt) return ok(null)
    const at = context.clock.now()
    if (consultationMoment(asked, at) === 'closed') return fail('closed')
    await store.updateInvitations(tx, [id], { declinedAt: at })
    const subject = { kind: 'invitation', id }
    await record(tx, { at, actor: { kind: 'citizen' }, subject, kind: 'invitation.declined' })
    return ok(null)
  })

/** Forgets the addresses of those invited once the process is over; how many they were. */
export const forgetInvited = async (context: Context): Promise<number> => {
  const ids = await invitationsPastUse(context.db, dayInSweden(context.clock.now()))
  if (ids.length === 0) return 0
  await inTransaction(context.db, async (tx) => {
    const at = context.clock.now()
    await store.updateInvitations(tx, ids, { email: null })
    for (const id of ids) {
      const subject = { kind: 'invitation', id }
      await record(tx, { at, actor: { kind: 'system' }, subject, kind: 'invitation.forgotten' })
    }
  })
  return ids.length
}
