import { AUDIENCES, type Audience } from '~/features/newsroom'
import { PublicPage } from '~/features/site'
import { INTL_LOCALES, tell } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME, type Municipality, municipalityByCode } from '~/kernel/place'
import { momentInSweden, showDate, showTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, FilterForm, PageHead, Section, Select } from '~/ui'
import { EVENT_KINDS, type EventKind } from '../domain'
import { dayOf, type EventHappening, type Happening } from '../queries'
import { whenOf } from './when'

/** What a visitor chose to see. */
export interface Chosen {
  place: Municipality | undefined
  kind: EventKind | undefined
  audience: Audience | undefined
}

interface Props extends Chosen {
  visit: Visit
  now: Date
  happenings: readonly Happening[]
}

/** "december 2026"; in languages whose month names no translator has signed, 2026-12. */
const monthName = (visit: Visit, month: string): string =>
  ['fit', 'se', 'smj'].includes(visit.lang)
    ? month
    : new Intl.DateTimeFormat(INTL_LOCALES[visit.lang], {
        month: 'long',
        year: 'numeric',
        timeZone: 'Europe/Stockholm',
      }).format(momentInSweden(`${month}-15`, '12:00:00'))

/** The feed of the same choice, so that what one sees is what one subscribes to. */
const feedOf = ({ place, kind, audience }: Chosen): string => {
  const chosen = new URLSearchParams({
    ...(place ? { kommun: place.slug } : {}),
    ...(kind ? { sort: kind } : {}),
    ...(audience ? { for: audience } : {}),
  }).toString()
  return `/kalender.ics${chosen ? `?${chosen}` : ''}`
}

/** What comes, month by month, as a list that every reader and every screen can take. */
export const CalendarPage = ({ visit, now, place, kind, audience, happenings }: Props) => {
  const months = Map.groupBy(happenings, (one) => dayOf(one).slice(0, 7))
  const feed = feedOf({ place, kind, audience })
  const title = place ? visit.t('calendar.in', { place: place.name }) : visit.t('calendar.title')
  return (
    <PublicPage
      visit={visit}
      title={title}
      description={visit.t('calendar.lead')}
      now={now}
      head={<link rel="alternate" type="text/calendar" href={feed} title="iCalendar" />}
    >
      <PageHead
        title={place ? visit.s('calendar.in', { place: place.name }) : visit.s('calendar.title')}
        lead={visit.s('calendar.lead')}
        seed={place?.code ?? 'kalender'}
      />
      <Section>
        <FilterForm
          action={visit.href('/kalender')}
          label={visit.t('calendar.filter')}
          submit={visit.s('calendar.show')}
          clear={
            place || kind || audience
              ? { href: visit.href('/kalender'), label: visit.s('calendar.show-all') }
              : undefined
          }
        >
          <Select
            name="kommun"
            label={visit.s('calendar.municipality')}
            value={place?.slug ?? ''}
            emptyLabel={visit.t('calendar.everywhere')}
            options={MUNICIPALITIES_BY_NAME.map((one) => ({ value: one.slug, label: one.name }))}
          />
          <Select
            name="sort"
            label={visit.s('calendar.kind')}
            value={kind ?? ''}
            emptyLabel={visit.t('calendar.any-kind')}
            options={EVENT_KINDS.map((one) => ({ value: one, label: visit.t(`calendar.kind.${one}`) }))}
          />
          <Select
            name="for"
            label={visit.s('calendar.event.audiences')}
            value={audience ?? ''}
            emptyLabel={visit.t('calendar.any-audience')}
            options={AUDIENCES.filter((one) => one !== 'everyone').map((one) => ({
              value: one,
              label: visit.t(`newsroom.audience.${one}`),
            }))}
          />
        </FilterForm>
        {months.size === 0 ? <p>{visit.s('calendar.none')}</p> : null}
        {[...months].map(([month, all]) => (
          <>
            <h2>{monthName(visit, month)}</h2>
            <Cards>
              {all.map((one) => (
                <HappeningCard visit={visit} happening={one} />
              ))}
            </Cards>
          </>
        ))}
      </Section>
      <Section title={visit.s('calendar.subscribe')} tinted>
        <p>{visit.s('calendar.subscribe-lead')}</p>
        <p class="link-to-keep">
          <a href={feed}>{visit.origin + feed}</a>
        </p>
      </Section>
    </PublicPage>
  )
}

interface CardProps<H> {
  visit: Visit
  happening: H
}

const HappeningCard = ({ visit, happening: one }: CardProps<Happening>) => {
  if (one.kind === 'event') return <EventCard visit={visit} happening={one} />
  if (one.kind === 'deadline') {
    return (
      <Card
        href={visit.href(one.href)}
        title={visit.s('calendar.closes', { title: tell(one.title, visit.lang).text })}
      >
        <p>
          <strong>{showDate(one.day, visit.lang)}</strong>
        </p>
      </Card>
    )
  }
  const title = tell(one.title, visit.lang).text
  return (
    <li>
      <div class="card">
        <h3>
          <a href={visit.href(`/moten/${one.slug}`)}>{visit.l(one.title)}</a>
        </h3>
        <p>
          <strong>
            {showDate(one.startsAt, visit.lang)}, {showTime(one.startsAt)}–{showTime(one.endsAt)}
          </strong>
        </p>
        <p>
          <span lang="sv">{one.venue}</span>, {municipalityByCode(one.municipalityCode)?.name}
        </p>
        {one.cancelled ? (
          <p>
            <strong>{visit.s('calendar.cancelled')}</strong>
          </p>
        ) : (
          <p>
            <a href={`/kalender/${one.slug}.ics`} aria-label={visit.t('calendar.add-what', { title })}>
              {visit.s('calendar.add')}
            </a>
          </p>
        )}
      </div>
    </li>
  )
}

const EventCard = ({ visit, happening: one }: CardProps<EventHappening>) => {
  const { event } = one
  const place = event.municipalityCode ? municipalityByCode(event.municipalityCode)?.name : undefined
  return (
    <Card
      href={visit.href(`/kalender/${event.slug}`)}
      title={visit.l(event.title)}
      meta={
        <>
          {visit.s(`calendar.kind.${event.kind}`)}
          {event.repeats === 'none' ? null : (
            <>
              {'. '}
              {visit.s(`calendar.repeats.${event.repeats}`)}
            </>
          )}
        </>
      }
    >
      <p>
        <strong>{whenOf(visit, one)}</strong>
      </p>
      <p>
        {event.venue ? (
          <>
            <span lang="sv">{event.venue}</span>
            {', '}
          </>
        ) : null}
        {place ?? visit.s(`calendar.reach.${event.reach}`)}
      </p>
      {one.cancelled ? (
        <p>
          <strong>{visit.s('calendar.cancelled')}</strong>
        </p>
      ) : null}
    </Card>
  )
}
