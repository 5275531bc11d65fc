import { StaffPage } from '~/features/site'
import { type Localized, tell } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Notice } from '~/ui'
import { choresOf, momentOfMeeting } from '../domain'
import type { ListedForStaff } from '../queries'
import { placeOf, whenOf } from './parts'

/** A meeting with pictures of notes that nobody has typed yet, as the room that keeps them tells it. */
export interface Untyped {
  meetingId: string
  title: Localized
  photos: number
}

interface Props {
  visit: Visit
  now: Date
  meetings: readonly ListedForStaff[]
  untyped: readonly Untyped[]
}

/** All meetings by where they are in their life, what waits for somebody first. */
export const MeetingsStaffPage = ({ visit, now, meetings, untyped }: Props) => {
  const sorted = meetings.map((meeting) => ({
    ...meeting,
    chores: choresOf(meeting, now),
    moment: momentOfMeeting(meeting, now),
  }))
  const waiting = sorted.filter(({ chores }) => chores.length > 0)
  const groups = [
    ['todo', waiting],
    ['coming', sorted.filter(({ moment }) => moment === 'coming' || moment === 'now').reverse()],
    ['drafts', sorted.filter(({ moment }) => moment === 'draft')],
    ['held', sorted.filter(({ moment }) => moment === 'held')],
    ['cancelled', sorted.filter(({ moment }) => moment === 'cancelled')],
  ] as const
  return (
    <StaffPage visit={visit} title={visit.t('meetings.staff.title')} lead={visit.s('meetings.staff.lead')}>
      <p>
        <a class="button" href={visit.href('/arbete/moten/ny')}>
          {visit.s('meetings.staff.new')}
        </a>
      </p>
      {untyped.length > 0 ? (
        <Notice kind="warning" title={visit.s('meetings.staff.untyped')}>
          <ul>
            {untyped.map(({ meetingId, title, photos }) => (
              <li>
                <a href={visit.href(`/arbete/moten/${meetingId}/fangst`)}>
                  {visit.s('meetings.staff.untyped-photos', { count: photos })}
                </a>
                , {visit.l(title)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {waiting.length + untyped.length === 0 ? <p>{visit.s('meetings.staff.nothing-to-do')}</p> : null}
      {groups
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) => (
          <MeetingTable visit={visit} name={name} rows={rows} />
        ))}
    </StaffPage>
  )
}

type Row = ListedForStaff & { chores: ReturnType<typeof choresOf> }

const MeetingTable = ({
  visit,
  name,
  rows,
}: {
  visit: Visit
  name: 'todo' | 'coming' | 'drafts' | 'held' | 'cancelled'
  rows: readonly Row[]
}) => (
  <>
    <h2>{visit.s(`meetings.staff.${name}`)}</h2>
    <DataTable
      caption={visit.s(`meetings.staff.${name}`)}
      captionUnseen
      label={visit.t(`meetings.staff.${name}`)}
      columns={[
        { label: visit.s('meetings.staff.column.meeting') },
        { label: visit.s('meetings.staff.column.when') },
        { label: visit.s('meetings.staff.column.where') },
        { label: visit.s('meetings.staff.column.sign-ups'), numeric: true },
        { label: visit.s('meetings.staff.column.left') },
      ]}
      rows={rows.map((meeting) => [
        <a href={visit.href(`/arbete/moten/${meeting.id}`)}>{tell(meeting.title, visit.lang).text}</a>,
        whenOf(visit, meeting),
        placeOf(meeting.municipalityCode),
        peopleOf(visit, meeting),
        meeting.chores.map((chore) => visit.t(`meetings.chore.${chore}`)).join(', '),
      ])}
    />
  </>
)

/** How many came; before that, how many seats are taken. */
const peopleOf = (visit: Visit, { participants, seats, seatsTaken }: Row): string => {
  if (participants !== null) return visit.t('meetings.page.people', { count: participants })
  return seats === null
    ? String(seatsTaken)
    : visit.t('meetings.staff.seats-of', { taken: seatsTaken, seats })
}
