import type { Child } from 'hono/jsx'
import { StaffPage } from '~/features/site'
import { tell } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import { Notice, Tags } from '~/ui'
import { isRegionKind, momentOfMeeting } from '../domain'
import type { StaffMeeting } from '../queries'
import { placeOf, whenOf } from './parts'

export const STAFF_DONE = [
  'sparat',
  'publicerat',
  'installt',
  'hallet',
  'bild',
  'borttagen',
  'sammanfattat',
] as const
export type StaffDone = (typeof STAFF_DONE)[number]

const ROOMS = [
  ['', 'about'],
  ['/program', 'programme'],
  ['/deltagare', 'list'],
  ['/sammanfattning', 'summary'],
  ['/fangst', 'notes'],
] as const
export type Room = (typeof ROOMS)[number][1]

interface Props {
  visit: Visit
  now: Date
  meeting: StaffMeeting
  room: Room
  done?: StaffDone | undefined
  children: Child
}

/** What stands around each of a meeting's parts: where and when it is, and the way to the others. */
export const MeetingStaffPage = ({ visit, now, meeting, room, done, children }: Props) => {
  const title = tell(meeting.title, visit.lang).text
  const moment = momentOfMeeting(meeting, now)
  return (
    <StaffPage visit={visit} title={`${visit.t(`meetings.staff.${room}`)}: ${title}`}>
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`meetings.done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      <p>
        {whenOf(visit, meeting)}. <span lang="sv">{meeting.venue}</span>, {placeOf(meeting.municipalityCode)}.{' '}
        <strong>{visit.s(`meetings.staff.state.${moment}`)}</strong>
      </p>
      {isRegionKind(meeting.kind) ? <Rooms visit={visit} meeting={meeting} room={room} /> : null}
      {meeting.code ? (
        <Tags items={[{ label: visit.s('meetings.staff.code', { code: meeting.code }) }]} />
      ) : null}
      {children}
    </StaffPage>
  )
}

/** Those that a group holds by itself have no other rooms here. */
const Rooms = ({ visit, meeting, room }: Pick<Props, 'visit' | 'meeting' | 'room'>) => (
  <nav class="no-print" aria-label={visit.t('meetings.staff.rooms')}>
    <p class="buttons">
      {ROOMS.filter(([, key]) => key !== 'notes' || meeting.code).map(([path, key]) => (
        <a
          class={key === room ? 'button small' : 'button secondary small'}
          href={visit.href(`/arbete/moten/${meeting.id}${path}`)}
          aria-current={key === room ? 'page' : undefined}
        >
          {visit.s(`meetings.staff.${key}`)}
        </a>
      ))}
      {meeting.publishedAt ? (
        <a href={visit.href(`/moten/${meeting.slug}`)}>{visit.s('meetings.staff.public-page')}</a>
      ) : null}
    </p>
  </nav>
)
