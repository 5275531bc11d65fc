import { PublicPage } from '~/features/site'
import { ENDONYM, type Language, pathIn } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import type { Visit } from '~/platform/http/visit'
import { FilterForm, PageHead, Section, Select } from '~/ui'
import { TOPICS } from '../../domain'
import { type Chosen, FORMATS, type Format, feedPath, withChosen } from './feed'
import { FeedLinks } from './feed-links'

interface Props extends Chosen {
  visit: Visit
  now: Date
  publicUrl: string
  /** The languages that there are stories in. */
  languages: readonly Language[]
}

/** Where one finds the feed one wants: in the language of the page, of a municipality, of a topic, in three forms. */
export const FeedsPage = ({ visit, now, publicUrl, languages, place, topic }: Props) => {
  const others = languages.filter((one) => one !== visit.lang)
  return (
    <PublicPage
      visit={visit}
      title={visit.t('newsroom.feeds.title')}
      description={visit.t('newsroom.feeds.lead')}
      now={now}
      head={<FeedLinks visit={visit} place={place} topic={topic} />}
    >
      <PageHead title={visit.s('newsroom.feeds.title')} lead={visit.s('newsroom.feeds.lead')} seed="floden" />
      <Section>
        <FilterForm
          action={visit.href('/nyheter/floden')}
          label={visit.t('newsroom.feeds.choose')}
          submit={visit.s('newsroom.list.show')}
        >
          <Select
            name="kommun"
            label={visit.s('newsroom.list.place')}
            value={place ?? ''}
            emptyLabel={visit.t('newsroom.list.everywhere')}
            options={MUNICIPALITIES_BY_NAME.map((one) => ({ value: one.slug, label: one.name }))}
          />
          <Select
            name="amne"
            label={visit.s('newsroom.feeds.topic')}
            value={topic ?? ''}
            emptyLabel={visit.t('newsroom.feeds.every-topic')}
            options={TOPICS.map((one) => ({ value: one, label: visit.t(`newsroom.topic.${one}`) }))}
          />
        </FilterForm>
        <h2>
          <FeedName visit={visit} place={place} topic={topic} />
        </h2>
        <ul>
          {(Object.keys(FORMATS) as Format[]).map((format) => {
            const href = visit.href(feedPath(format, { place, topic }))
            return (
              <li>
                {FORMATS[format].name}: <a href={href}>{publicUrl + href}</a>
              </li>
            )
          })}
        </ul>
        <p>{visit.s('newsroom.feeds.how')}</p>
        {others.length > 0 ? (
          <p>
            {visit.s('newsroom.feeds.other')}{' '}
            {others.map((one, nth) => (
              <>
                {nth > 0 ? ', ' : ''}
                <a
                  href={pathIn(one, withChosen('/nyheter/floden', { place, topic }))}
                  lang={one}
                  hreflang={one}
                >
                  {ENDONYM[one]}
                </a>
              </>
            ))}
          </p>
        ) : null}
      </Section>
    </PublicPage>
  )
}

/** What the feed tells of, each word marked with its language. */
const FeedName = ({ visit, place, topic }: Chosen & { visit: Visit }) => {
  const { name } = MUNICIPALITIES_BY_NAME.find(({ slug }) => slug === place) ?? {}
  const about = topic && visit.t(`newsroom.topic.${topic}`)
  if (name && topic)
    return (
      <>
        {visit.s('newsroom.feeds.of', { about: { text: name, lang: 'sv' } })},{' '}
        {visit.s(`newsroom.topic.${topic}`)}
      </>
    )
  if (name) return <span>{visit.s('newsroom.feeds.of', { about: { text: name, lang: 'sv' } })}</span>
  return (
    <span>
      {about
        ? visit.s('newsroom.feeds.of', { about: { text: about, lang: visit.langOf(about) ?? visit.lang } })
        : visit.s('newsroom.feeds.all')}
    </span>
  )
}
