import { PublicPage } from '~/features/site'
import { ENDONYM, isLanguage, type Localized } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME, type Municipality } from '~/kernel/place'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, FilterForm, PageHead, Pager, Section, Select, stepOf, TileMap } from '~/ui'
import type { ShownMeeting } from '../queries'
import { Languages, MeetingTags, placeOf, seatsWords, whenOf } from './parts'

export interface MeetingsProps {
  visit: Visit
  now: Date
  place: Municipality | undefined
  theme: string
  language: string
  choices: { themes: readonly { slug: string; title: Localized }[]; languages: readonly string[] }
  perPlace: ReadonlyMap<string, number>
  coming: readonly ShownMeeting[]
  held: readonly ShownMeeting[]
  next: string | null
}

/** The map of the county with its meetings, and the same as lists: coming and held. */
export const MeetingsPage = (props: MeetingsProps) => {
  const { visit, place, coming, held } = props
  const title = place ? visit.t('meetings.list.in', { place: place.name }) : visit.t('meetings.list.title')
  return (
    <PublicPage
      visit={visit}
      title={title}
      description={visit.t('meetings.list.lead')}
      now={props.now}
      head={<link rel="alternate" type="text/calendar" href="/kalender.ics" title="iCalendar" />}
    >
      <PageHead
        kicker={
          place ? <a href={visit.href('/moten')}>{visit.s('meetings.list.whole-county')}</a> : undefined
        }
        title={place ? visit.s('meetings.list.in', { place: place.name }) : visit.s('meetings.list.title')}
        lead={visit.s('meetings.list.lead')}
        seed={place?.code ?? 'moten'}
      />
      <Section>
        <Filter {...props} />
        <div class="two">
          <div>
            <h2>{visit.s('meetings.list.coming')}</h2>
            {coming.length === 0 ? <p>{visit.s('meetings.list.none-coming')}</p> : null}
            <ul class="cards">
              {coming.map((meeting) => (
                <MeetingCard visit={visit} now={props.now} meeting={meeting} />
              ))}
            </ul>
            <p>
              <a href={visit.href(place ? `/kalender?kommun=${place.slug}` : '/kalender')}>
                {visit.s('meetings.list.calendar')}
              </a>
            </p>
          </div>
          <MeetingMap {...props} />
        </div>
      </Section>
      <Section title={visit.s('meetings.list.held')} tinted>
        {held.length === 0 ? <p>{visit.s('meetings.list.none-held')}</p> : null}
        <Cards>
          {held.map((meeting) => (
            <MeetingCard visit={visit} now={props.now} meeting={meeting} />
          ))}
        </Cards>
        <Older {...props} />
      </Section>
    </PublicPage>
  )
}

const Filter = ({ visit, place, theme, language, choices }: MeetingsProps) => (
  <FilterForm
    action={visit.href('/moten')}
    label={visit.t('meetings.list.filter')}
    submit={visit.s('meetings.list.show')}
    clear={
      place || theme || language
        ? { href: visit.href('/moten'), label: visit.s('meetings.list.clear') }
        : undefined
    }
  >
    <Select
      name="kommun"
      label={visit.s('meetings.field.municipality')}
      value={place?.slug ?? ''}
      emptyLabel={visit.t('meetings.list.everywhere')}
      options={MUNICIPALITIES_BY_NAME.map((one) => ({ value: one.slug, label: one.name }))}
    />
    <Select
      name="tema"
      label={visit.s('meetings.field.theme')}
      value={theme}
      emptyLabel={visit.t('meetings.list.any-theme')}
      options={choices.themes.map((one) => ({ value: one.slug, label: visit.plain(one.title) }))}
    />
    <Select
      name="sprak"
      label={visit.s('meetings.field.language')}
      value={language}
      emptyLabel={visit.t('meetings.list.any-language')}
      options={choices.languages.filter(isLanguage).map((code) => ({ value: code, label: ENDONYM[code] }))}
    />
  </FilterForm>
)

const MeetingMap = ({ visit, place, perPlace }: MeetingsProps) => {
  const most = Math.max(0, ...perPlace.values())
  return (
    <div>
      <h2>{visit.s('meetings.list.map')}</h2>
      <TileMap
        label={visit.t('meetings.list.map')}
        href={(slug) => visit.href(`/moten/${slug}`)}
        current={place?.code}
        values={
          new Map(
            [...perPlace].map(([code, count]) => [
              code,
              {
                figure: String(count),
                unit: visit.t('meetings.list.unit', { count }),
                step: stepOf(count, most),
              },
            ]),
          )
        }
        note={visit.s('meetings.list.map-note')}
      />
    </div>
  )
}

const MeetingCard = ({ visit, now, meeting }: { visit: Visit; now: Date; meeting: ShownMeeting }) => (
  <Card
    href={visit.href(`/moten/${meeting.slug}`)}
    title={visit.l(meeting.title)}
    meta={
      <>
        <span lang="sv">{meeting.venue}</span>, {placeOf(meeting.municipalityCode)}.{' '}
        <Languages codes={meeting.languages} />
      </>
    }
  >
    <p>
      <strong>{whenOf(visit, meeting)}</strong>
      {seatsWords(visit, meeting, now) ? <> {seatsWords(visit, meeting, now)}</> : null}
    </p>
    {meeting.summary.length > 0 && meeting.participants !== null ? (
      <ul lang={visit.only('sv')}>
        {meeting.summary.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    ) : null}
    <MeetingTags visit={visit} meeting={meeting} />
  </Card>
)

const Older = ({ visit, place, theme, language, next }: MeetingsProps) => {
  const chosen = { kommun: place?.slug ?? '', tema: theme, sprak: language, efter: next ?? '' }
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
  return (
    <Pager
      label={visit.t('meetings.list.held')}
      next={next ? { href: visit.href(`/moten?${query}`), label: visit.s('meetings.list.older') } : undefined}
    />
  )
}
