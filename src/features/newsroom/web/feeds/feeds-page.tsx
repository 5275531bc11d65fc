import { PublicPage } from '~/features/site'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import type { Visit } from '~/platform/http/visit'
import { FilterForm, PageHead, Section, Select } from '~/ui'
import { TOPICS, type Topic } from '../../domain'
import { FORMATS, type Format, feedPath } from './feed'

interface Props {
  visit: Visit
  now: Date
  publicUrl: string
  place: string | undefined
  topic: Topic | undefined
}

type Chosen = Pick<Props, 'place' | 'topic'>

/** What tells a feed reader on a page that there are feeds of it. */
export const FeedLinks = ({ visit, place, topic }: Chosen & { visit: Visit }) => (
  <>
    {(Object.keys(FORMATS) as Format[]).map((format) => (
      <link
        rel="alternate"
        type={FORMATS[format].mime}
        href={visit.href(feedPath(format, { place, topic }))}
        title={FORMATS[format].name}
      />
    ))}
  </>
)

/** Where one finds the feed one wants: in the language of the page, of a municipality, of a topic, in three forms. */
export const FeedsPage = ({ visit, now, publicUrl, place, topic }: Props) => (
  <PublicPage
    visit={visit}
    title={visit.t('newsroom.feeds.title')}
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
      <h2>{visit.s('newsroom.feeds.addresses')}</h2>
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
    </Section>
  </PublicPage>
)
