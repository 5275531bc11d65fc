import { ENDONYM, isLanguage } from '~/kernel/language'
import { showDate } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Facts } from '~/ui'
import { minutesToRead, readParts } from '../domain'
import type { correctionsOf, languagesOf, WholeStory } from '../queries'

export type NearStory = Pick<WholeStory, 'lead' | 'short' | 'means' | 'practical' | 'blocks' | 'language'>

/** How long it takes, the story in twenty seconds, what it means for the reader, and what one needs to know to come. */
export const StoryNear = ({ visit, story }: { visit: Visit; story: NearStory }) => {
  const { short, means, practical, language } = story
  const names = ['when', 'where', 'cost', 'contact', 'next'] as const
  const facts = names.flatMap((name) => {
    const value = practical[name]
    const told = { label: visit.s(`newsroom.practical.${name}`), value: <span lang={language}>{value}</span> }
    return value ? [told] : []
  })
  const minutes = minutesToRead([story.lead, ...readParts(story.blocks).map((part) => part.text)])
  return (
    <>
      <p class="muted">{visit.s('newsroom.story.minutes', { count: minutes })}</p>
      {short || means ? (
        <div class="notice">
          {short ? <h2>{visit.s('newsroom.story.short')}</h2> : null}
          {short ? (
            <p lang={language} dir="auto">
              {short}
            </p>
          ) : null}
          {means ? <h2>{visit.s('newsroom.story.means')}</h2> : null}
          {means ? (
            <p lang={language} dir="auto">
              {means}
            </p>
          ) : null}
        </div>
      ) : null}
      {facts.length > 0 ? (
        <>
          <h2>{visit.s('newsroom.part.practical')}</h2>
          <Facts items={facts} />
        </>
      ) : null}
    </>
  )
}

interface BesideProps {
  visit: Visit
  story: WholeStory
  corrections: Awaited<ReturnType<typeof correctionsOf>>
  languages: Awaited<ReturnType<typeof languagesOf>>
}

/** What was corrected, and the same story in other languages. */
export const StoryBeside = ({ visit, story, corrections, languages }: BesideProps) => (
  <>
    {corrections.length > 0 ? (
      <>
        <h2>{visit.s('newsroom.corrections')}</h2>
        {corrections.map(({ body, at }) => (
          <p>
            {showDate(at, visit.lang)}:{' '}
            <span lang={story.language} dir="auto">
              {body}
            </span>
          </p>
        ))}
      </>
    ) : null}
    {languages.length > 0 ? (
      <p>
        {visit.s('newsroom.story.also')}{' '}
        {languages.map(({ slug, language, outdated, madeAt }) => (
          <>
            <a href={visit.href(`/nyheter/${slug}`)} lang={language} hreflang={language}>
              {isLanguage(language) ? ENDONYM[language] : language}
            </a>{' '}
            {showDate(madeAt, visit.lang)}
            {outdated ? <> ({visit.s('newsroom.story.outdated')})</> : null}{' '}
          </>
        ))}
      </p>
    ) : null}
  </>
)
