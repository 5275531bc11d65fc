import { tell } from '~/kernel/language'
import { type IssueContent, type LetterLanguage, partFor, type Wish } from '../domain'
import { htmlOf } from './html'
import { textOf } from './text'
import { type OwnLinks, wordsOf } from './words'

export { isOn, keyOf, told } from './happenings'
export type { OwnLinks } from './words'

export interface WrittenIssue {
  subject: string
  text: string
  html: string
  language: LetterLanguage
}

/** An issue as one reader gets it: what fits them, in their language. */
export const writeIssue = (
  content: IssueContent,
  wish: Wish,
  { id, origin, links }: { id: string; origin: string; links: OwnLinks },
): WrittenIssue => {
  const { language } = wish
  const words = wordsOf(language, origin)
  const part = { ...content, ...partFor(content, wish) }
  const web = words.url(`/nyhetsbrev/${id}`)
  return {
    subject: tell(content.headline, language).text,
    text: textOf(part, words, links, web),
    html: htmlOf(part, words, links, web),
    language,
  }
}
