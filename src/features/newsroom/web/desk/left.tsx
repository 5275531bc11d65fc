import type { Visit } from '~/platform/http/visit'
import type { MessageKey } from '~/platform/i18n'
import { exceptionsIn, lacks } from '../../domain'
import type { StaffStory } from '../../queries'
import { blockingIn, type LanguageReport } from './report'
import { FIELD } from './values'

type Answer = 'waiting' | 'approved' | 'changes' | undefined

interface Props {
  visit: Visit
  story: StaffStory
  /** How a second reader has answered about the text as it is now; undefined when nobody is asked. */
  review: Answer
  /** How the person told about has, in the same way. */
  told: Answer
  language: LanguageReport
}

/** Without these it can't go out at all. */
export const mustOf = (story: StaffStory) => lacks({ ...story, pictureAlt: story.pictureAlt ?? '' })

/** What is still to be done before the story goes out, each with the way to where it is done. */
export const Left = ({ visit, story, review, told, language }: Props) => {
  const blocking = blockingIn(language.report)
  const must = mustOf(story).map((one) => ({
    href: `#f-${FIELD[one]}`,
    said: visit.s(`newsroom.error.lacks-${one}` as MessageKey),
  }))
  // Who is asked already is not asked for again; that it is waited for stands by itself.
  const approved = review === 'approved' || review === 'waiting'
  const ought = exceptionsIn(story, { approved, blocking }).map((one) => ({
    href: { reader: '#f-reader', 'second-reader': undefined, plain: '#spraket' }[one],
    said: visit.s(`newsroom.left.${one}`, { count: blocking }),
  }))
  const heard =
    told === 'changes' || told === 'waiting'
      ? [{ href: '#talas-om', said: visit.s(`newsroom.left.told-${told}`) }]
      : []
  const all = [...must, ...ought, ...heard]
  if (all.length === 0) return review === 'approved' ? <p>{visit.s('newsroom.left.nothing')}</p> : null
  return (
    <>
      <h3>{visit.s('newsroom.left.title')}</h3>
      <ul>
        {all.map(({ href, said }) => (
          <li>{href ? <a href={href}>{said}</a> : said}</li>
        ))}
      </ul>
    </>
  )
}
