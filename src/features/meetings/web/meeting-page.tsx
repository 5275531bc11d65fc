import { PulseInvitation } from '~/features/pulse'
import { PublicPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { excerpt } from '~/kernel/plain-text'
import { showDate } from '~/kernel/time'
import { widthsFor } from '~/platform/files'
import { JsonLd } from '~/platform/http/json-ld'
import type { Visit } from '~/platform/http/visit'
import { Facts, Notice, PageHead, Prose, Section } from '~/ui'
import { momentOfMeeting, signUpClosesAt, takesSignUps } from '../domain'
import { AfterMeeting, Came } from './after-meeting'
import { eventJson } from './event-json'
import type { MeetingProps } from './meeting-props'
import { Languages, MeetingTags, placeOf, seatsWords, whenOf } from './parts'
import { ProgrammeList } from './programme-list'

/** One meeting before, while and after it is held. */
export const MeetingPage = (props: MeetingProps) => {
  const { visit, now, meeting, pictures } = props
  const moment = momentOfMeeting(meeting, now)
  const place = municipalityByCode(meeting.municipalityCode)
  const title = visit.plain(meeting.title)
  const about = visit.plain(meeting.about)
  const goodToKnow = visit.plain(meeting.goodToKnow)
  const [first] = pictures
  return (
    <PublicPage
      visit={visit}
      title={{
        text: `${title}, ${showDate(meeting.startsAt, visit.lang)}`,
        lang: visit.langOf(title),
      }}
      description={excerpt(about || meeting.summary.join(' ') || title, 160)}
      now={now}
      {...(first
        ? {
            picture: {
              src: `/moten/bild/${first.fileId}/${widthsFor(first.width).at(-1)}.jpg`,
              alt: first.alt,
            },
          }
        : {})}
      head={<JsonLd thing={eventJson(visit, meeting)} />}
    >
      <PageHead
        kicker={
          <a href={visit.href(`/moten/${place?.slug ?? ''}`)}>
            {visit.s('meetings.list.in', { place: placeOf(meeting.municipalityCode) })}
          </a>
        }
        title={visit.l(meeting.title)}
        lead={`${whenOf(visit, meeting)}. ${meeting.venue}, ${placeOf(meeting.municipalityCode)}`}
        seed={meeting.municipalityCode}
      >
        <Actions {...props} moment={moment} />
      </PageHead>
      <Section>
        {moment === 'cancelled' ? (
          <Notice kind="error" title={visit.s('meetings.page.cancelled')}>
            {meeting.cancelReason ? <p lang={visit.only('sv')}>{meeting.cancelReason}</p> : null}
            <p>
              <a href={visit.href('/moten')}>{visit.s('meetings.page.others')}</a>
            </p>
          </Notice>
        ) : null}
        <MeetingTags visit={visit} meeting={meeting} linked />
        {moment === 'held' ? <AfterMeeting {...props} /> : null}
        {moment === 'held' ? <PulseInvitation visit={visit} asked={props.asked} /> : null}
        <MeetingFacts visit={visit} now={now} meeting={meeting} />
        {about ? (
          <Prose>
            {about.split(/\n\s*\n/).map((paragraph) => (
              <p dir="auto" lang={visit.langOf(about)}>
                {paragraph}
              </p>
            ))}
          </Prose>
        ) : null}
      </Section>
      <ProgrammeList visit={visit} meeting={meeting} isHeld={moment === 'held'} />
      {goodToKnow && moment !== 'held' ? (
        <Section title={visit.s('meetings.page.good-to-know')}>
          <Prose text={goodToKnow} lang={visit.langOf(goodToKnow)} />
        </Section>
      ) : null}
      {moment === 'held' ? <Came {...props} /> : null}
    </PublicPage>
  )
}

const Actions = ({ visit, now, meeting, moment }: MeetingProps & { moment: string }) => {
  if (moment === 'cancelled' || moment === 'held') return null
  const seats = seatsWords(visit, meeting, now)
  return (
    <>
      {seats ? (
        <p>
          <strong>{seats}</strong>
        </p>
      ) : null}
      <div class="buttons">
        {moment === 'now' && meeting.code ? (
          <a class="button warm" href={visit.href(`/mote/${meeting.code}`)}>
            {visit.s('meetings.page.capture')}
          </a>
        ) : null}
        {takesSignUps(meeting, now) ? (
          <a class="button" href={visit.href(`/moten/${meeting.slug}/anmalan`)}>
            {visit.s('meetings.page.sign-up')}
          </a>
        ) : null}
        <a class="button secondary" href={`/kalender/${meeting.slug}.ics`}>
          {visit.s('meetings.page.to-calendar')}
        </a>
      </div>
    </>
  )
}

const MeetingFacts = ({ visit, now, meeting }: Pick<MeetingProps, 'visit' | 'now' | 'meeting'>) => (
  <Facts
    items={[
      { label: visit.s('meetings.page.when'), value: whenOf(visit, meeting) },
      {
        label: visit.s('meetings.page.where'),
        value: (
          <>
            <span lang="sv">{meeting.venue}</span>, {placeOf(meeting.municipalityCode)}
          </>
        ),
      },
      { label: visit.s('meetings.page.languages'), value: <Languages codes={meeting.languages} /> },
      ...(meeting.participants === null
        ? []
        : [
            {
              label: visit.s('meetings.page.participants'),
              value: visit.s('meetings.page.people', { count: meeting.participants }),
            },
          ]),
      ...(takesSignUps(meeting, now)
        ? [
            {
              label: visit.s('meetings.page.sign-up-until'),
              value: whenToSay(visit, signUpClosesAt(meeting)),
            },
          ]
        : []),
    ]}
  />
)

const whenToSay = (visit: Visit, at: Date): string =>
  whenOf(visit, { startsAt: at, endsAt: at }).replace(/–\d\d:\d\d$/, '')
