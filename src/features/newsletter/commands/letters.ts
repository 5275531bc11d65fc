import type { Language } from '~/kernel/language'
import { letterTranslator, type MessageKey } from '~/platform/i18n'
import { CONFIRM_DAYS } from '../domain'

interface Letter {
  subject: string
  text: string
  language: Language
}

const letter = (
  language: Language,
  subject: MessageKey,
  paragraphs: (t: ReturnType<typeof letterTranslator>['t']) => string[],
): Letter => {
  const words = letterTranslator(language, subject)
  return {
    subject: words.t(subject),
    text: `${paragraphs(words.t).join('\n\n')}\n`,
    language: words.language,
  }
}

/** The first letter: asks whether the address is right. */
export const confirmLetter = (language: Language, links: { confirm: string; leave: string }): Letter =>
  letter(language, 'newsletter.confirm-letter.subject', (t) => [
    t('newsletter.letter.hello'),
    t('newsletter.confirm-letter.why'),
    `${t('newsletter.confirm-letter.yes')}\n${links.confirm}`,
    t('newsletter.confirm-letter.days', { count: CONFIRM_DAYS }),
    `${t('newsletter.confirm-letter.no')}\n${links.leave}`,
  ])

/** What an address that receives it already is sent, so that the page need not say so to whoever asks. */
export const knownLetter = (language: Language, links: { wish: string; leave: string }): Letter =>
  letter(language, 'newsletter.known-letter.subject', (t) => [
    t('newsletter.letter.hello'),
    t('newsletter.known-letter.why'),
    `${t('newsletter.known-letter.wish')}\n${links.wish}`,
    `${t('newsletter.known-letter.leave')}\n${links.leave}`,
  ])
