import { PublicPage } from '~/features/site'
import { ENDONYM, type Language } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME } from '~/kernel/place'
import type { Visit } from '~/platform/http/visit'
import { FilterForm, PageHead, Pager, Section, Select } from '~/ui'
import { type Audience, ENTRANCES, TOPICS, type Topic } from '../domain'
import type { ListedStory } from '../queries'
import { withChosen } from './feeds/feed'
import { FeedLinks } from './feeds/feed-links'
import { StoryCards } from './story-cards'

interface Props {
  visit: Visit
  now: Date
  rows: readonly ListedStory[]
  next: string | null
  /** A municipality's slug; empty for the whole county. */
  place: string
  audience: Audience | undefined
  topic: Topic | undefined
  /** The one language that is shown; undefined for all of them. */
  language: Language | undefined
  /** The languages that there are stories in. */
  languages: readonly Language[]
}

/** Stories, newest first, chosen by place, reader and language. */
export const StoryListPage = (props: Props) => {
  const { visit, now, rows, next, place, audience, topic, language, languages } = props
  const chosen = { kommun: place, amne: topic ?? '', for: audience ?? '', sprak: language ?? '' }
  const further = new URLSearchParams({ ...chosen, efter: next ?? '' })
  const isEdition = language === visit.lang && visit.lang !== 'sv'
  return (
    <PublicPage
      visit={visit}
      title={visit.t('newsroom.list.title')}
      description={visit.t('newsroom.list.lead')}
      now={now}
      head={<FeedLinks visit={visit} place={place || undefined} topic={topic} />}
    >
      <PageHead
        title={visit.s('newsroom.list.title')}
        lead={visit.s('newsroom.list.lead')}
        seed={place || 'nyheter'}
      />
      <Section>
        <FilterForm
          action={visit.href('/nyheter')}
          label={visit.t('newsroom.list.filter')}
          submit={visit.s('newsroom.list.show')}
        >
          <Select
            name="kommun"
            label={visit.s('newsroom.list.place')}
            value={place}
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
          <Select
            name="for"
            label={visit.s('newsroom.list.audience')}
            value={audience ?? ''}
            emptyLabel={visit.t('newsroom.audience.everyone')}
            options={Object.keys(ENTRANCES).map((one) => ({
              value: one,
              label: visit.t(`newsroom.audience.${one as Audience}`),
            }))}
          />
          {languages.length > 1 ? (
            <Select
              name="sprak"
              label={visit.s('newsroom.list.language')}
              value={language ?? ''}
              emptyLabel={visit.t('newsroom.list.every-language')}
              options={languages.map((one) => ({ value: one, label: ENDONYM[one] }))}
            />
          ) : null}
        </FilterForm>
        {isEdition ? (
          <p>
            {visit.s('newsroom.list.edition')}{' '}
            <a href={visit.href(`/nyheter?${new URLSearchParams({ ...chosen, sprak: '' })}`)}>
              {visit.s('newsroom.list.all-languages')}
            </a>
          </p>
        ) : null}
        <h2>{visit.s('newsroom.list.stories')}</h2>
        {rows.length === 0 ? <p>{visit.s('newsroom.list.none')}</p> : null}
        <StoryCards visit={visit} stories={rows} withPlaces />
        <Pager
          label={visit.t('newsroom.list.more')}
          next={
            next
              ? { href: visit.href(`/nyheter?${further}`), label: visit.s('newsroom.list.older') }
              : undefined
          }
        />
        <p>
          <a href={visit.href(withChosen('/nyheter/floden', { place, topic }))}>
            {visit.s('newsroom.list.follow')}
          </a>
        </p>
        <p>
          <a href={visit.href('/nyhetsbrev')}>{visit.s('newsletter.invite.link')}</a>
        </p>
      </Section>
    </PublicPage>
  )
}
