import { isLanguage, type Language, pathIn, tell } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import { formatReceiptCode, receiptCodeFor } from '~/kernel/receipt-code'
import { showDate, showTime } from '~/kernel/time'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import type { Tx } from '~/platform/db'
import { letterTranslator } from '~/platform/i18n'
import { canMail, queueMail } from '~/platform/mail'
import { reminderAt } from '../domain'
import * as store from '../store'

type Meeting = store.LockedMeeting
type Receiver = Pick<store.SignUpRow, 'id' | 'email' | 'language' | 'idempotencyKey'>

/** The code that opens one sign-up. Derived, so that letters can carry it although only its hash is stored. */
export const codeOf = (
  { config }: Pick<Context, 'config'>,
  { idempotencyKey }: { idempotencyKey: string },
): string => receiptCodeFor(keyFor(config, 'sign-up'), idempotencyKey)

type Purpose = 'reminder' | 'seated' | 'moved' | 'cancelled' | 'thanks'

const addressIn = (context: Context, lang: Language, path: string): string =>
  context.config.publicUrl + pathIn(lang, path)

/** What every letter can say, in the language its reader chose. */
const letter = (context: Context, meeting: Meeting, receiver: Receiver, purpose: Purpose) => {
  const lang = isLanguage(receiver.language) ? receiver.language : 'sv'
  const { t, marked, language } = letterTranslator(lang, `meetings.letter.${purpose}.subject`)
  const code = codeOf(context, receiver)
  const own = addressIn(context, lang, `/moten/anmalan/${code}`)
  const said = {
    title: marked(tell(meeting.title, lang)),
    date: showDate(meeting.startsAt, lang),
    time: showTime(meeting.startsAt),
    venue: meeting.venue,
    place: municipalityByCode(meeting.municipalityCode)?.name ?? '',
    reason: meeting.cancelReason ? marked({ text: meeting.cancelReason, lang: 'sv' }) : '',
    page: addressIn(context, lang, `/moten/${meeting.slug}`),
    code: formatReceiptCode(code),
    own,
    stop: `${own}/inga-brev`,
  }
  const parts = [
    t(`meetings.letter.${purpose}.body`, said),
    purpose === 'thanks' || purpose === 'cancelled'
      ? t('meetings.letter.forget', said)
      : t('meetings.letter.own', said),
    t('meetings.letter.stop', said),
  ]
  return {
    purpose: `meetings.${purpose}`,
    subject: t(`meetings.letter.${purpose}.subject`, said),
    text: parts.join('\n\n'),
    language,
    unsubscribeUrl: said.stop,
  }
}

const send = (
  context: Context,
  tx: Tx,
  meeting: Meeting,
  receiver: Receiver,
  purpose: Purpose,
  after?: Date,
) =>
  receiver.email === null || !canMail(context.config)
    ? undefined
    : queueMail(
        tx,
        {
          ...letter(context, meeting, receiver, purpose),
          to: receiver.email,
          ...(after ? { sendAfter: after } : {}),
        },
        context.clock.now(),
      )

/** The reminder waits in the outbox until the day before; it is taken back if something changes. */
export const queueReminder = async (context: Context, tx: Tx, meeting: Meeting, one: Receiver) => {
  const after = reminderAt(meeting)
  if (after <= context.clock.now()) return
  const reminderId = await send(context, tx, meeting, one, 'reminder', after)
  if (reminderId) await store.updateSignUp(tx, one.id, { reminderId })
}

export const tellSeated = (context: Context, tx: Tx, meeting: Meeting, one: Receiver) =>
  send(context, tx, meeting, one, 'seated')

const toEach = async (
  context: Context,
  tx: Tx,
  meetingId: string,
  work: (meeting: Meeting, one: store.SignUpRow) => Promise<unknown>,
): Promise<void> => {
  const meeting = await store.lockMeeting(tx, meetingId)
  if (!meeting || !canMail(context.config)) return
  for (const one of await store.signedUpWithMail(tx, meetingId)) await work(meeting, one)
}

/** A new time or place: told now, and the reminder is written anew. */
export const tellMoved = (context: Context, tx: Tx, meetingId: string) =>
  toEach(context, tx, meetingId, async (meeting, one) => {
    await store.withdrawLetters(tx, [one.reminderId], context.clock.now())
    await store.updateSignUp(tx, one.id, { reminderId: null })
    await send(context, tx, meeting, one, 'moved')
    if (one.state === 'seated') await queueReminder(context, tx, meeting, one)
  })

export const tellCancelled = (context: Context, tx: Tx, meetingId: string) =>
  toEach(context, tx, meetingId, async (meeting, one) => {
    await store.withdrawLetters(tx, [one.reminderId], context.clock.now())
    await send(context, tx, meeting, one, 'cancelled')
  })

/** Thanks those who had a seat, once what was heard can be read. */
export const thank = (context: Context, tx: Tx, meetingId: string) =>
  toEach(context, tx, meetingId, async (meeting, one) => {
    if (one.state === 'seated') await send(context, tx, meeting, one, 'thanks')
  })
