import { ENDONYM, isLanguage } from '~/kernel/language'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Notice } from '~/ui'
import type { StaffMeeting, StaffSignUp } from '../queries'
import { MeetingStaffPage } from './staff-frame'

interface Props {
  visit: Visit
  now: Date
  meeting: StaffMeeting
  signUps: readonly StaffSignUp[]
  /** Who was just checked in, or whose check-in was taken back. */
  last: StaffSignUp | undefined
}

/** Who comes: ticked off by a tap on a phone, or with a pen on a printed page. */
export const CheckInPage = ({ visit, now, meeting, signUps, last }: Props) => {
  const people = (rows: readonly StaffSignUp[]) => rows.reduce((sum, one) => sum + one.people, 0)
  const of = (state: StaffSignUp['state']) => signUps.filter((one) => one.state === state)
  return (
    <MeetingStaffPage {...{ visit, now, meeting }} room="list">
      {last ? (
        <div role="status" class="no-print">
          <Notice kind="done">
            <p>
              {visit.s(`meetings.done.${last.checkedInAt ? 'incheckad' : 'angrat'}`, {
                name: last.name ?? '',
              })}
            </p>
          </Notice>
        </div>
      ) : null}
      <p>
        {visit.s('meetings.staff.list-lead', {
          seated: people(of('seated')),
          waiting: people(of('waiting')),
          came: people(signUps.filter((one) => one.checkedInAt)),
        })}
      </p>
      <p class="no-print">{visit.s('meetings.staff.list-print')}</p>
      {signUps.length === 0 ? <p>{visit.s('meetings.staff.list-none')}</p> : null}
      {(['seated', 'waiting'] as const)
        .filter((state) => of(state).length > 0)
        .map((state) => (
          <>
            <h2>{visit.s(`meetings.staff.${state}`)}</h2>
            <DataTable
              caption={visit.s(`meetings.staff.${state}`)}
              captionUnseen
              label={visit.t(`meetings.staff.${state}`)}
              columns={[
                { label: visit.s('meetings.staff.column.name') },
                { label: visit.s('meetings.staff.column.here') },
                { label: visit.s('meetings.staff.column.people'), numeric: true },
                { label: visit.s('meetings.staff.column.needs') },
              ]}
              rows={of(state).map((one) => [
                one.name,
                <Came visit={visit} meeting={meeting} one={one} />,
                String(one.people),
                <Needs visit={visit} one={one} />,
              ])}
            />
          </>
        ))}
    </MeetingStaffPage>
  )
}

const Came = ({ visit, meeting, one }: { visit: Visit; meeting: StaffMeeting; one: StaffSignUp }) => {
  const came = one.checkedInAt !== null
  const key = came ? 'undo' : 'check-in'
  const action = `/arbete/moten/${meeting.id}/deltagare/${one.id}/${came ? 'angra' : 'checka-in'}`
  return (
    <>
      <span class="tick" aria-hidden="true">
        {came ? '☑' : '☐'}
      </span>
      <form class="no-print" method="post" action={visit.href(action)}>
        <button
          class={came ? 'button secondary small' : 'button small'}
          type="submit"
          aria-label={visit.t(`meetings.staff.${key}-who`, { name: one.name ?? '' })}
        >
          {visit.s(`meetings.staff.${key}`)}
        </button>
      </form>
    </>
  )
}

const Needs = ({ visit, one }: { visit: Visit; one: StaffSignUp }) => (
  <>
    {[
      one.accessNeeds,
      isLanguage(one.wishedLanguage) ? ENDONYM[one.wishedLanguage] : null,
      one.words,
      one.suspicion ? visit.t('meetings.staff.suspect') : null,
    ]
      .filter(Boolean)
      .join('. ')}
  </>
)
