import { PublicPage } from '~/features/site'
import { INTL_LOCALES, tell } from '~/kernel/language'
import { MUNICIPALITIES_BY_NAME, type Municipality, municipalityByCode } from '~/kernel/place'
import { momentInSweden, showDate, showTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, FilterForm, PageHead, Section, Select } from '~/ui'
import { dayOf, type Happening } from '../queries'

interface Props {
  visit: Visit
  now: Date
  place: Municipality | undefined
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

/** What comes, month by month, as a list that every reader and every screen can take. */
export const CalendarPage = ({ visit, now, place, happenings }: Props) => {
  const months = Map.groupBy(happenings, (one) => dayOf(one).slice(0, 7))
  const feed = place ? `/kalender.ics?kommun=${place.slug}` : '/kalender.ics'
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
        >
          <Select
            name="kommun"
            label={visit.s('calendar.municipality')}
            value={place?.slug ?? ''}
            emptyLabel={visit.t('calendar.everywhere')}
            options={MUNICIPALITIES_BY_NAME.map((one) => ({ value: one.slug, label: one.name }))}
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

const HappeningCard = ({ visit, happening: one }: { visit: Visit; happening: Happening }) => {
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
