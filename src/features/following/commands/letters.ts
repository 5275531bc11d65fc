import { type Glossary, wordsOfLetter } from '~/features/glossary'
import { type Language, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { told as inLanguage, type MessageKey, type Translate, translator } from '~/platform/i18n'
import { CONFIRM_DAYS, type Happening } from '../domain'
import type { Detail } from '../queries'

export interface Letter {
  subject: string
  text: string
  language: Language
}

/** A letter is in the language its words were found in: a missing translation falls back. */
const letter = (language: Language, subject: MessageKey, paragraphs: string[]): Letter => ({
  subject: translator(language)(subject),
  text: `${paragraphs.join('\n\n')}\n`,
  language: inLanguage(language, subject).lang,
})

/** The first letter: asks whether the address is right, and tells nothing of the inspel. */
export const confirmLetter = (language: Language, links: { confirm: string; stop: string }): Letter => {
  const t = translator(language)
  return letter(language, 'following.confirm-letter.subject', [
    t('following.letter.hello'),
    t('following.confirm-letter.why'),
    `${t('following.confirm-letter.yes')}\n${links.confirm}`,
    t('following.confirm-letter.days', { count: CONFIRM_DAYS }),
    `${t('following.confirm-letter.no')}\n${links.stop}`,
  ])
}

interface News {
  receivedAt: Date
  reason: string | null
  happenings: readonly Happening[]
  details: ReadonlyMap<string, Detail>
  /** The last one, after which the address is forgotten. */
  isLast: boolean
  links: { receipt: string; stop: string }
  glossary: Glossary
}

/** How many of one kind are told by name; the page has them all. */
const NAMED_MAX = 5

/** What has happened, in words, with the way to read all of it and the way to hear no more. */
export const newsLetter = (language: Language, news: News): Letter => {
  const t = translator(language)
  const kinds = [...Map.groupBy(news.happenings, ({ kind }) => kind).values()]
  const lines = kinds.flatMap((same) => [
    ...same.slice(0, NAMED_MAX).map((one) => line(t, language, one, news)),
    ...(same.length > NAMED_MAX ? [t('following.letter.more', { count: same.length - NAMED_MAX })] : []),
  ])
  const said = news.happenings.flatMap(({ id }) => news.details.get(id)?.text ?? [])
  const words = wordsOfLetter(
    news.glossary,
    language,
    [...said, news.reason ?? ''].map((text) => ({ text, lang: 'sv' })),
  )
  return letter(language, 'following.letter.subject', [
    t('following.letter.hello'),
    t('following.letter.about', { date: showDate(news.receivedAt, language) }),
    lines.map((text) => `* ${text}`).join('\n\n'),
    ...(words ? [words] : []),
    `${t('following.letter.read')}\n${news.links.receipt}`,
    news.isLast
      ? t('following.letter.last')
      : `${t('following.letter.why')}\n${t('following.letter.stop')}\n${news.links.stop}`,
  ])
}

const line = (t: Translate, language: Language, { kind, id }: Happening, news: News): string => {
  const detail = news.details.get(id)
  const title = detail?.title ? tell(detail.title, language).text : ''
  switch (kind) {
    case 'withheld':
    case 'removed':
      return t(`following.tell.${kind}`, { reason: news.reason ?? '' })
    case 'answer':
      return answerLine(t, detail)
    case 'decision':
      return t('following.tell.decision', {
        title,
        by: detail?.by ?? '',
        date: detail?.on ? showDate(detail.on, language) : '',
      })
    case 'theme':
    case 'passage':
    case 'action':
    case 'story':
      return t(`following.tell.${kind}`, { title })
    default:
      return t(`following.tell.${kind}`)
  }
}

/** The answer word for word, set in so that it is seen where it ends. */
const answerLine = (t: Translate, detail: Detail | undefined): string => {
  const outcome = t(`following.outcome.${detail?.outcome ?? 'partly'}` as MessageKey, {
    to: detail?.to ?? '',
  })
  const text = (detail?.text ?? '').replace(/^(?=.)/gm, '  ')
  return `${t('following.tell.answer', { outcome })}\n${text}`
}
