import type { PublicContribution } from '~/features/contributions'
import { FeedLinks, type ListedStory, StoryCards, withChosen } from '~/features/newsroom'
import { PublicPage } from '~/features/site'
import type { Localized } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME, type Municipality } from '~/kernel/place'
import { showDate, showKronor, showNumber } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { KeyFigures, PageHead, Section, stepOf, TileMap } from '~/ui'
import type { Happened, SinceDay } from '../domain'
import { ComingCards, type ComingHere } from './coming-here'
import { InspelItem, type ThemeName } from './inspel-page'
import { Since } from './since'

interface PlaceProps {
  visit: Visit
  now: Date
  place: Municipality
  inspelCount: number
  money: number
  meetings: readonly {
    slug: string
    title: Localized
    venue: string
    startsAt: Date
    summary: readonly string[]
  }[]
  inspel: readonly PublicContribution[]
  themes: readonly ThemeName[]
  coming: readonly ComingHere[]
  stories: readonly ListedStory[]
  day: SinceDay
  happened: readonly Happened[]
  /** Inspel from here that became public since that day. */
  fresh: number
}

/** Everything about one municipality: what was said, what was decided to pay for, what is told. */
export const PlacePage = (props: PlaceProps) => {
  const { visit, place } = props
  return (
    <PublicPage
      visit={visit}
      title={{ text: place.name, lang: 'sv' }}
      description={visit.t('thread.place.lead', { population: showNumber(place.population, visit.lang) })}
      now={props.now}
      head={<FeedLinks visit={visit} place={place.slug} />}
    >
      <PageHead
        kicker={<a href={visit.href('/kommun')}>{visit.s('thread.place.all')}</a>}
        title={place.name}
        lead={visit.s('thread.place.lead', { population: showNumber(place.population, visit.lang) })}
        seed={place.code}
      />
      <Section>
        <KeyFigures
          items={[
            { value: showNumber(props.inspelCount, visit.lang), label: visit.s('thread.place.inspel') },
            { value: showKronor(props.money, visit.lang), label: visit.s('thread.place.money') },
            { value: showNumber(props.stories.length, visit.lang), label: visit.s('thread.place.stories') },
          ]}
        />
        <Since {...props} inspel={{ count: props.fresh, href: `/inspel?kommun=${place.slug}` }} />
      </Section>
      {props.meetings.length > 0 ? (
        <Section title={visit.s('thread.place.meetings')} tinted>
          {props.meetings.map((meeting) => (
            <>
              <h3>
                <a href={visit.href(`/moten/${meeting.slug}`)}>{visit.l(meeting.title)}</a>
              </h3>
              <p class="muted">
                {showDate(meeting.startsAt, visit.lang)}, <span lang="sv">{meeting.venue}</span>
              </p>
              {meeting.summary.length > 0 ? (
                <ul lang={visit.only('sv')}>
                  {meeting.summary.map((line) => (
                    <li>{line}</li>
                  ))}
                </ul>
              ) : null}
            </>
          ))}
          <p>
            <a href={visit.href(`/moten/${place.slug}`)}>{visit.s('thread.place.all-meetings')}</a>
          </p>
        </Section>
      ) : null}
      {props.coming.length > 0 ? (
        <Section title={visit.s('thread.place.coming')}>
          <ComingCards visit={visit} coming={props.coming} />
          <p>
            <a href={visit.href(`/kalender?kommun=${place.slug}`)}>{visit.s('thread.place.calendar')}</a>
          </p>
        </Section>
      ) : null}
      <Section title={visit.s('thread.place.said')}>
        {props.inspel.length === 0 ? <p>{visit.s('thread.place.nothing-said')}</p> : null}
        {props.inspel.map((inspel) => (
          <InspelItem visit={visit} inspel={inspel} themes={props.themes} />
        ))}
        <p>
          <a href={visit.href(`/inspel?kommun=${place.slug}`)}>{visit.s('thread.place.all-inspel')}</a>
        </p>
      </Section>
      {props.stories.length > 0 ? (
        <Section title={visit.s('thread.place.told')} tinted>
          <StoryCards visit={visit} stories={props.stories} />
          <p>
            <a href={visit.href(withChosen('/nyheter/floden', { place: place.slug }))}>
              {visit.s('newsroom.list.follow')}
            </a>
          </p>
        </Section>
      ) : null}
    </PublicPage>
  )
}

interface PlacesProps {
  visit: Visit
  now: Date
  perPlace: ReadonlyMap<string, number>
}

export const PlacesPage = ({ visit, now, perPlace }: PlacesProps) => (
  <PublicPage
    visit={visit}
    title={visit.t('thread.places.title')}
    description={visit.t('thread.places.lead')}
    now={now}
  >
    <PageHead title={visit.s('thread.places.title')} lead={visit.s('thread.places.lead')} seed="2580" />
    <Section>
      <PlaceTiles visit={visit} perPlace={perPlace} />
    </Section>
  </PublicPage>
)

export const PlaceTiles = ({ visit, perPlace }: Omit<PlacesProps, 'now'>) => {
  const perThousand = ({ code, population }: Municipality) => ((perPlace.get(code) ?? 0) / population) * 1000
  const highest = Math.max(...MUNICIPALITIES_BY_NAME.map(perThousand))
  return (
    <TileMap
      label={visit.t('thread.places.title')}
      href={(slug) => visit.href(`/kommun/${slug}`)}
      values={
        new Map(
          MUNICIPALITIES_BY_NAME.map((place) => [
            place.code,
            {
              figure: showNumber(perPlace.get(place.code) ?? 0, visit.lang),
              unit: visit.t('thread.start.per-place'),
              step: stepOf(perThousand(place), highest),
            },
          ]),
        )
      }
      note={visit.s('thread.places.note')}
    />
  )
}
