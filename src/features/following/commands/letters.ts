import { type Glossary, wordsOfLetter } from '~/features/glossary'
import { type Language, tell } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import { letterTranslator, type MessageKey } from '~/platform/i18n'
import { CONFIRM_DAYS, type Happening } from '../domain'
import type { Detail } from '../queries'

export interface Letter {
  subject: string
  text: string
  language: Language
}

type Words = ReturnType<typeof letterTranslator>

const letter = ({ t, language }: Words, subject: MessageKey, paragraphs: string[]): Letter => ({
  subject: t(subject),
  text: `${paragraphs.join('\n\n')}\n`,
  language,
})

/** The first letter: asks whether the address is right, and tells nothing of the inspel. */
export const confirmLetter = (language: Language, links: { confirm: string; stop: string }): Letter => {
  const words = letterTranslator(language, 'following.confirm-letter.subject')
  const { t } = words
  return letter(words, 'following.confirm-letter.subject', [
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
  const words = letterTranslator(language, 'following.letter.subject')
  const { t } = words
  const kinds = [...Map.groupBy(news.happenings, ({ kind }) => kind).values()]
  const lines = kinds.flatMap((same) => [
    ...same.slice(0, NAMED_MAX).map((one) => line(words, language, one, news)),
    ...(same.length > NAMED_MAX ? [t('following.letter.more', { count: same.length - NAMED_MAX })] : []),
  ])
  const said = news.happenings.flatMap(({ id }) => news.details.get(id)?.text ?? [])
  const explained = wordsOfLetter(
    news.glossary,
    language,
    [...said, news.reason ?? ''].map((text) => ({ text, lang: 'sv' })),
  )
  return letter(words, 'following.letter.subject', [
    t('following.letter.hello'),
    t('following.letter.about', { date: showDate(news.receivedAt, language) }),
    lines.map((text) => `* ${text}`).join('\n\n'),
    ...(explained ? [explained] : []),
    `${t('following.letter.read')}\n${news.links.receipt}`,
    news.isLast
      ? t('following.letter.last')
      : `${t('following.letter.why')}\n${t('following.letter.stop')}\n${news.links.stop}`,
  ])
}

const line = (words: Words, language: Language, { kind, id }: Happening, news: News): string => {
  const { t, marked } = words
  const detail = news.details.get(id)
  const title = detail?.title ? marked(tell(detail.title, language)) : ''
  switch (kind) {
    case 'withheld':
    case 'removed':
      return t(`following.tell.${kind}`, { reason: inSwedish(words, news.reason) })
    case 'answer':
      return answerLine(words, detail)
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

/** What staff write to the sender is in Swedish. */
const inSwedish = ({ marked }: Words, text: string | null | undefined): string =>
  text ? marked({ text, lang: 'sv' }) : ''

/** The answer word for word, set in so that it is seen where it ends. */
const answerLine = (words: Words, detail: Detail | undefined): string => {
  const { t } = words
  const outcome = t(`following.outcome.${detail?.outcome ?? 'partly'}` as MessageKey, {
    to: detail?.to ?? '',
  })
  const text = inSwedish(words, detail?.text).replace(/^(?=.)/gm, '  ')
  return `${t('following.tell.answer', { outcome })}\n${text}`
}
