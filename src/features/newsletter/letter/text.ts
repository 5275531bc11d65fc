import { tell } from '~/kernel/language'
import { editionFor, type IssueContent } from '../domain'
import type { OwnLinks, Words } from './words'

const RULE = '-'.repeat(40)

/** The letter as plain text: everything that the HTML says, in the same order. */
export const textOf = (
  { headline, intro, stories, happenings }: IssueContent,
  words: Words,
  links: OwnLinks,
  web: string,
): string => {
  const { t, url, language } = words
  const told = stories.flatMap((story) => {
    const edition = editionFor(story, language)
    return edition
      ? [
          `${edition.headline}\n\n${edition.text}\n\n${t('newsletter.issue.read')}:\n${url(`/nyheter/${edition.slug}`)}`,
        ]
      : []
  })
  const comes = happenings.map(
    (one) => `* ${tell(one.title, language).text}\n  ${words.when(one)}\n  ${url(one.href)}`,
  )
  const begin = tell(intro, language).text
  const parts = [
    tell(headline, language).text,
    ...(begin ? [begin] : []),
    ...told.flatMap((one) => [RULE, one]),
    ...(comes.length > 0 ? [RULE, t('newsletter.issue.happenings'), comes.join('\n\n')] : []),
    RULE,
    t('newsletter.issue.why', { site: url('/') }),
    `${t('newsletter.issue.web')}:\n${web}`,
    `${t('newsletter.issue.wish')}:\n${links.wish}`,
    `${t('newsletter.issue.leave')}:\n${links.leave}`,
  ]
  return `${parts.join('\n\n')}\n`
}
