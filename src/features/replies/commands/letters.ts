import { type Language, type Localized, tell } from '~/kernel/language'
import { formatReceiptCode } from '~/kernel/receipt-code'
import { showDate } from '~/kernel/time'
import { letterTranslator, type MessageKey } from '~/platform/i18n'

interface Letter {
  subject: string
  text: string
  language: Language
}

const letterOf = (
  wanted: Language,
  subject: MessageKey,
  paragraphs: (words: ReturnType<typeof letterTranslator>) => string[],
  title: Localized,
): Letter => {
  const words = letterTranslator(wanted, subject)
  return {
    subject: words.t(subject, { title: tell(title, words.language).text }),
    text: `${paragraphs(words).join('\n\n')}\n`,
    language: words.language,
  }
}

/** The receipt, for who wants it by e-mail. Nothing that the sender typed stands in it: the address may be anybody's. */
export const receiptLetter = (
  language: Language,
  { title, code, link }: { title: Localized; code: string; link: string },
): Letter =>
  letterOf(
    language,
    'replies.receipt-letter.subject',
    ({ t, marked, language: its }) => [
      t('replies.letter.hello'),
      t('replies.receipt-letter.body', { title: marked(tell(title, its)) }),
      t('replies.receipt-letter.code', { code: formatReceiptCode(code) }),
      `${t('replies.receipt-letter.link')}\n${link}`,
      t('replies.receipt-letter.not-you'),
    ],
    title,
  )

interface Invited {
  organisation: string
  title: Localized
  closesAt: Date
  link: string
}

/** The letter that asks an organisation to reply, or the one that reminds it. In Swedish, as the remiss is. */
export const invitationLetter = (
  kind: 'invitation' | 'reminder',
  { organisation, title, closesAt, link }: Invited,
): Letter =>
  letterOf(
    'sv',
    `replies.${kind}-letter.subject`,
    ({ t, marked, language }) => [
      t('replies.letter.hello'),
      t(`replies.${kind}-letter.body`, {
        organisation,
        title: marked(tell(title, language)),
        date: showDate(closesAt, language),
      }),
      `${t('replies.invitation-letter.link')}\n${link}`,
      t('replies.invitation-letter.ways'),
      t('replies.invitation-letter.why'),
    ],
    title,
  )
