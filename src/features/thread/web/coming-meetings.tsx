import type { Localized } from '~/kernel/language'
import { municipalityByCode } from '~/kernel/place'
import { showDate, showTime } from '~/kernel/time'
import type { Visit } from '~/platform/http/visit'
import { Card, Cards, Section } from '~/ui'

export interface ComingMeeting {
  slug: string
  title: Localized
  venue: string
  municipalityCode: string
  startsAt: Date
  endsAt: Date
}

/** The next meetings, on the first page. */
export const ComingMeetings = ({ visit, meetings }: { visit: Visit; meetings: readonly ComingMeeting[] }) =>
  meetings.length === 0 ? null : (
    <Section title={visit.s('thread.start.meetings')}>
      <Cards>
        {meetings.map((meeting) => (
          <Card
            href={visit.href(`/moten/${meeting.slug}`)}
            title={visit.l(meeting.title)}
            meta={
              <>
                <span lang="sv">{meeting.venue}</span>, {municipalityByCode(meeting.municipalityCode)?.name}
              </>
            }
          >
            <p>
              {showDate(meeting.startsAt, visit.lang)}, {showTime(meeting.startsAt)}–
              {showTime(meeting.endsAt)}
            </p>
          </Card>
        ))}
      </Cards>
      <p>
        <a href={visit.href('/moten')}>{visit.s('thread.start.all-meetings')}</a>
      </p>
    </Section>
  )
