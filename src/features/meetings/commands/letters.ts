import { currentGlossary, type Glossary, wordsOfLetter } from '~/features/glossary'
import { isLanguage, type Language, pathIn, tell } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import { formatReceiptCode, receiptCodeFor } from '~/kernel/receipt-code'
import { showDate, showTime } from '~/kernel/time'
import { keyFor } from '~/platform/config'
import type { Context } from '~/platform/context'
import { inTransaction, type Tx } from '~/platform/db'
import { letterTranslator } from '~/platform/i18n'
import { canMail, queueMail } from '~/platform/mail'
import { reminderAt } from '../domain'
import * as store from '../store'

/** What letters are written with: the house's means, and the words that they explain. */
export type Desk = Context & { glossary: Glossary | undefined }

/**
 * One transaction that may write letters. The glossary is read before it begins: inside, it would hold one connection
 * and wait for another, and so many at once would wait for each other.
 */
export const withLetters = async <T>(
  context: Context,
  work: (tx: Tx, desk: Desk) => Promise<T>,
): Promise<T> => {
  const glossary = canMail(context.config) ? await currentGlossary(context) : undefined
  return inTransaction(context.db, (tx) => work(tx, { ...context, glossary }))
}

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
const letter = (desk: Desk, meeting: Meeting, receiver: Receiver, purpose: Purpose) => {
  const lang = isLanguage(receiver.language) ? receiver.language : 'sv'
  const { t, marked, language } = letterTranslator(lang, `meetings.letter.${purpose}.subject`)
  const code = codeOf(desk, receiver)
  const own = addressIn(desk, lang, `/moten/anmalan/${code}`)
  const said = {
    title: marked(tell(meeting.title, lang)),
    date: showDate(meeting.startsAt, lang),
    time: showTime(meeting.startsAt),
    venue: meeting.venue,
    place: municipalityByCode(meeting.municipalityCode)?.name ?? '',
    reason: meeting.cancelReason ? marked({ text: meeting.cancelReason, lang: 'sv' }) : '',
    page: addressIn(desk, lang, `/moten/${meeting.slug}`),
    code: formatReceiptCode(code),
    own,
    stop: `${own}/inga-brev`,
  }
  const written = [tell(meeting.title, lang), { text: meeting.cancelReason ?? '', lang: 'sv' }]
  const explained = desk.glossary && wordsOfLetter(desk.glossary, lang, written)
  const parts = [
    t(`meetings.letter.${purpose}.body`, said),
    ...(explained ? [explained] : []),
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

const send = (desk: Desk, tx: Tx, meeting: Meeting, receiver: Receiver, purpose: Purpose, after?: Date) =>
  receiver.email === null || !canMail(desk.config)
    ? undefined
    : queueMail(
        tx,
        {
          ...letter(desk, meeting, receiver, purpose),
          to: receiver.email,
          ...(after ? { sendAfter: after } : {}),
        },
        desk.clock.now(),
      )

/** The reminder waits in the outbox until the day before; it is taken back if something changes. */
export const queueReminder = async (desk: Desk, tx: Tx, meeting: Meeting, one: Receiver) => {
  const after = reminderAt(meeting)
  if (after <= desk.clock.now()) return
  const reminderId = await send(desk, tx, meeting, one, 'reminder', after)
  if (reminderId) await store.updateSignUp(tx, one.id, { reminderId })
}

export const tellSeated = (desk: Desk, tx: Tx, meeting: Meeting, one: Receiver) =>
  send(desk, tx, meeting, one, 'seated')

const toEach = async (
  desk: Desk,
  tx: Tx,
  meetingId: string,
  work: (meeting: Meeting, one: store.SignUpRow) => Promise<unknown>,
): Promise<void> => {
  const meeting = await store.lockMeeting(tx, meetingId)
  if (!meeting || !canMail(desk.config)) return
  for (const one of await store.signedUpWithMail(tx, meetingId)) await work(meeting, one)
}

/** A new time or place: told now, and the reminder is written anew. */
export const tellMoved = (desk: Desk, tx: Tx, meetingId: string) =>
  toEach(desk, tx, meetingId, async (meeting, one) => {
    await store.withdrawLetters(tx, [one.reminderId], desk.clock.now())
    await store.updateSignUp(tx, one.id, { reminderId: null })
    await send(desk, tx, meeting, one, 'moved')
    if (one.state === 'seated') await queueReminder(desk, tx, meeting, one)
  })

export const tellCancelled = (desk: Desk, tx: Tx, meetingId: string) =>
  toEach(desk, tx, meetingId, async (meeting, one) => {
    await store.withdrawLetters(tx, [one.reminderId], desk.clock.now())
    await send(desk, tx, meeting, one, 'cancelled')
  })

/** Thanks those who had a seat, once what was heard can be read. */
export const thank = (desk: Desk, tx: Tx, meetingId: string) =>
  toEach(desk, tx, meetingId, async (meeting, one) => {
    if (one.state === 'seated') await send(desk, tx, meeting, one, 'thanks')
  })
