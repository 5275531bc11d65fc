import type { Child } from 'hono/jsx'
import { PublicPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { dayInSweden, showDate } from '~/kernel/time'
import { JsonLd } from '~/platform/http/json-ld'
import type { Visit } from '~/platform/http/visit'
import { Facts, Notice, PageHead, Prose, Section, Tags } from '~/ui'
import { takesSignUps } from '../domain'
import type { EventHappening, ShownEvent } from '../queries'
import { eventJson } from './event-json'
import { whenOf } from './when'

interface Props {
  visit: Visit
  now: Date
  event: ShownEvent
  /** Every time it is, those called off too. */
  times: readonly EventHappening[]
  /** Where one signs up to the region's own meeting, when that is how. */
  meetingSlug: string | undefined
}

/** One event: when, where, for whom, how one comes in. */
export const EventPage = (props: Props) => {
  const { visit, now, event, times } = props
  const left = times.filter(({ endsAt }) => endsAt >= now)
  const shown = left.length > 0 ? left : times.slice(-1)
  const next = shown.find(({ cancelled }) => !cancelled) ?? shown[0]
  const about = visit.plain(event.about)
  return (
    <PublicPage
      visit={visit}
      title={visit.nearest(event.title)}
      description={excerpt(about, 160)}
      now={now}
      // A last day is nothing to go to: who searches for events is not sent here.
      head={event.kind === 'deadline' ? undefined : <JsonLd thing={eventJson(visit, shown)} />}
    >
      <PageHead
        kicker={<a href={visit.href('/kalender')}>{visit.s('calendar.title')}</a>}
        title={visit.l(event.title)}
        lead={next ? whenOf(visit, next) : undefined}
        seed={event.municipalityCode ?? 'kalender'}
      >
        <Actions {...props} isOver={left.length === 0} />
      </PageHead>
      <Section>
        {event.cancelledAt ? (
          <Notice kind="error" title={visit.s('calendar.cancelled')}>
            <p lang={visit.only('sv')}>{event.cancelReason}</p>
          </Notice>
        ) : null}
        {left.length === 0 && !event.cancelledAt ? (
          <Notice>
            <p>{visit.s('calendar.event.over')}</p>
          </Notice>
        ) : null}
        <Tags
          items={[
            { label: visit.s(`calendar.kind.${event.kind}`) },
            ...(event.isDemo ? [{ label: visit.s('meetings.demo') }] : []),
          ]}
        />
        <Prose text={about} lang={visit.langOf(about)} />
        <EventFacts {...props} />
      </Section>
      {event.repeats === 'none' ? null : (
        <Section title={visit.s('calendar.event.all-days')} tinted>
          <p>{visit.s(`calendar.repeats.${event.repeats}`)}</p>
          <ul>
            {shown.map((one) => (
              <li>
                {whenOf(visit, one)}
                {one.cancelled ? (
                  <>
                    {'. '}
                    <strong>{visit.s('calendar.cancelled')}</strong>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PublicPage>
  )
}

const Actions = ({ visit, now, event, meetingSlug, isOver }: Props & { isOver: boolean }) => {
  if (isOver) return null
  const goesTo: Record<string, string | undefined> = {
    link: event.signUpTo ?? undefined,
    email: event.signUpTo ? `mailto:${event.signUpTo}` : undefined,
    meeting: meetingSlug ? visit.href(`/moten/${meetingSlug}/anmalan`) : undefined,
  }
  const href = takesSignUps(event, dayInSweden(now)) ? goesTo[event.signUp] : undefined
  return (
    <div class="buttons">
      {href ? (
        <a class="button" href={href}>
          {visit.s('calendar.event.sign-up')}
        </a>
      ) : null}
      <a class={href ? 'button secondary' : 'button'} href={`/kalender/${event.slug}.ics`}>
        {visit.s('calendar.add')}
      </a>
    </div>
  )
}

/** Where it is, each part in its own language and the way there as a link. */
const Where = ({ visit, event }: { visit: Visit; event: ShownEvent }) => {
  const place = event.municipalityCode ? municipalityByCode(event.municipalityCode) : undefined
  const told = [event.venue, event.address].filter(Boolean).join(', ')
  return (
    <>
      {told ? (
        <>
          <span lang={visit.only('sv')}>{told}</span>
          {', '}
        </>
      ) : null}
      {place ? (
        <a href={visit.href(`/kommun/${place.slug}`)}>{place.name}</a>
      ) : (
        visit.s(`calendar.reach.${event.reach}`)
      )}
      {event.link ? (
        <>
          <br />
          <a href={event.link}>{event.link}</a>
        </>
      ) : null}
    </>
  )
}

const EventFacts = ({ visit, event }: Props) => {
  const facts: { label: Child; value: Child }[] = [
    { label: visit.s('calendar.event.where'), value: <Where visit={visit} event={event} /> },
    {
      label: visit.s('calendar.event.audiences'),
      value: event.audiences.map((one, nth) => (
        <>
          {nth > 0 ? ', ' : ''}
          {visit.s(`newsroom.audience.${one}`)}
        </>
      )),
    },
  ]
  const access = visit.plain(event.access)
  if (event.wheelchair || event.hearingLoop || access) {
    facts.push({
      label: visit.s('calendar.event.access'),
      value: (
        <ul>
          {event.wheelchair ? <li>{visit.s('calendar.event.wheelchair')}</li> : null}
          {event.hearingLoop ? <li>{visit.s('calendar.event.hearing-loop')}</li> : null}
          {access ? <li>{visit.l(event.access)}</li> : null}
        </ul>
      ),
    })
  }
  facts.push({
    label: visit.s('calendar.event.organiser'),
    value: <span lang={visit.only('sv')}>{event.organiser}</span>,
  })
  if (event.signUpUntil) {
    facts.push({
      label: visit.s('calendar.event.sign-up-until'),
      value: showDate(event.signUpUntil, visit.lang),
    })
  }
  facts.push({
    label: visit.s('calendar.event.contact'),
    value: (
      <>
        <span lang={visit.only('sv')}>{event.contactRole}</span>
        {event.contactAddress ? (
          <>
            {', '}
            <a href={`mailto:${event.contactAddress}`}>{event.contactAddress}</a>
          </>
        ) : null}
      </>
    ),
  })
  return <Facts items={facts} />
}
