import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Details, NumberField, TextArea } from '~/ui'
import { momentOfMeeting } from '../domain'
import type { StaffMeeting } from '../queries'
import { type Choosable, MeetingFields } from './staff-form'
import { MeetingStaffPage, type StaffDone } from './staff-frame'

interface Typed extends Choosable {
  visit: Visit
  values: Values
  errors: FieldError[]
}

export const NewMeetingPage = ({ visit, ...typed }: Typed) => (
  <StaffPage visit={visit} title={visit.t('meetings.staff.new')}>
    <FormErrors visit={visit} errors={typed.errors} />
    {typed.waysIn.length === 0 ? <p>{visit.s('meetings.staff.no-way-in')}</p> : null}
    <MeetingFields visit={visit} {...typed} action={visit.href('/arbete/moten/ny')} submit="create" />
  </StaffPage>
)

interface Props extends Typed {
  now: Date
  meeting: StaffMeeting
  done: StaffDone | undefined
  /** What was typed in the small forms beside the large one. */
  beside: Values
}

/** What a meeting is, and the decisions about it: announced, cancelled, held. */
export const AboutMeetingPage = ({ visit, now, meeting, done, beside, ...typed }: Props) => {
  const moment = momentOfMeeting(meeting, now)
  const at = (path: string) => visit.href(`/arbete/moten/${meeting.id}${path}`)
  const { errors } = typed
  return (
    <MeetingStaffPage {...{ visit, now, meeting, done }} room="about">
      <FormErrors visit={visit} errors={errors} />
      {moment === 'draft' ? (
        <form novalidate method="post" action={at('/publicera')}>
          <button class="button warm" type="submit">
            {visit.s('meetings.staff.publish')}
          </button>
        </form>
      ) : null}
      {meeting.publishedAt && !meeting.cancelledAt && meeting.startsAt <= now ? (
        <form novalidate method="post" action={at('/hallet')}>
          <h2>{visit.s('meetings.staff.held-title')}</h2>
          <NumberField
            name="participants"
            label={visit.s('meetings.staff.participants')}
            value={
              textOf(beside, 'participants') ||
              (meeting.participants === null ? '' : String(meeting.participants))
            }
            error={errorAt(visit, errors, 'participants')}
          />
          <button class="button" type="submit">
            {visit.s('meetings.staff.mark-held')}
          </button>
        </form>
      ) : null}
      <h2>{visit.s('meetings.staff.edit')}</h2>
      <MeetingFields visit={visit} {...typed} action={at('')} submit="save" />
      {meeting.cancelledAt || meeting.participants !== null ? null : (
        <Details
          summary={visit.s('meetings.staff.cancel-title')}
          open={errors.some(({ field }) => field === 'reason')}
        >
          <p>{visit.s('meetings.staff.cancel-lead')}</p>
          <form novalidate method="post" action={at('/stall-in')}>
            <TextArea
              name="reason"
              label={visit.s('meetings.staff.cancel-reason')}
              value={textOf(beside, 'reason')}
              error={errorAt(visit, errors, 'reason')}
              rows={2}
              required
            />
            <button class="button danger" type="submit">
              {visit.s('meetings.staff.cancel')}
            </button>
          </form>
        </Details>
      )}
    </MeetingStaffPage>
  )
}
