import { StoryPicture } from '~/features/newsroom'
import { errorAt, FormErrors } from '~/features/site'
import { showDate } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { FileField, Notice, TextArea, TextField } from '~/ui'
import { PICTURES_MAX, SUMMARY_LINES } from '../domain'
import type { MeetingPicture, StaffMeeting } from '../queries'
import { MeetingStaffPage, type StaffDone } from './staff-frame'

interface Props {
  visit: Visit
  now: Date
  meeting: StaffMeeting
  pictures: readonly MeetingPicture[]
  values: Values
  errors: FieldError[]
  done: StaffDone | undefined
}

export const summaryValues = (meeting: StaffMeeting): Values => ({
  ...Object.fromEntries(
    Array.from({ length: SUMMARY_LINES }, (_, i) => [`line${i + 1}`, meeting.summary[i] ?? '']),
  ),
  report: meeting.report.sv,
})

/** What was heard: three lines, a text, pictures that are described; then published. */
export const SummaryPage = (props: Props) => {
  const { visit, meeting, values, errors } = props
  const at = (path: string) => visit.href(`/arbete/moten/${meeting.id}/sammanfattning${path}`)
  const field = (name: string) => ({ name, value: textOf(values, name), error: errorAt(visit, errors, name) })
  return (
    <MeetingStaffPage {...props} room="summary">
      <FormErrors visit={visit} errors={errors} />
      <p>{visit.s('meetings.staff.summary-lead')}</p>
      {meeting.reportedAt ? (
        <Notice>
          <p>
            {visit.s('meetings.staff.summary-is-public', {
              date: showDate(meeting.reportedAt, visit.lang),
            })}
          </p>
        </Notice>
      ) : (
        <form novalidate method="post" action={at('/publicera')}>
          <button class="button warm" type="submit">
            {visit.s('meetings.staff.summary-publish')}
          </button>
        </form>
      )}
      <form novalidate method="post" action={at('')}>
        {Array.from({ length: SUMMARY_LINES }, (_, index) => (
          <TextField
            {...field(`line${index + 1}`)}
            label={visit.s('meetings.staff.line', { number: index + 1 })}
          />
        ))}
        <TextArea
          {...field('report')}
          label={visit.s('meetings.staff.report')}
          hint={visit.s('meetings.staff.report-hint')}
          rows={10}
        />
        <button class="button" type="submit">
          {visit.s('meetings.staff.save')}
        </button>
      </form>
      <h2>{visit.s('meetings.staff.pictures')}</h2>
      {props.pictures.map((picture, index) => (
        <PictureForm {...props} picture={picture} number={index + 1} />
      ))}
      {props.pictures.length < PICTURES_MAX ? (
        <form novalidate method="post" action={at('/bild')} enctype="multipart/form-data">
          <FileField
            name="picture"
            label={visit.s('meetings.staff.picture')}
            hint={visit.s('meetings.staff.picture-hint')}
            accept="image/jpeg,image/png,image/webp,image/avif,image/heic"
            error={errorAt(visit, errors, 'picture')}
          />
          <TextField
            {...field('alt')}
            label={visit.s('meetings.staff.alt')}
            hint={visit.s('meetings.staff.alt-hint')}
          />
          <button class="button" type="submit">
            {visit.s('meetings.staff.picture-add')}
          </button>
        </form>
      ) : null}
    </MeetingStaffPage>
  )
}

const PictureForm = ({
  visit,
  meeting,
  picture,
  number,
  errors,
}: Props & { picture: MeetingPicture; number: number }) => {
  const name = `alt-${picture.id}`
  const at = visit.href(`/arbete/moten/${meeting.id}/sammanfattning/bild/${picture.id}`)
  return (
    <>
      <StoryPicture
        id={picture.fileId}
        width={picture.width}
        height={picture.height}
        alt={picture.alt || visit.t('meetings.staff.alt-number', { number })}
        base="/arbete/moten/bild"
      />
      <form novalidate method="post" action={at}>
        <TextField
          name={name}
          label={visit.s('meetings.staff.alt-number', { number })}
          value={picture.alt}
          error={errorAt(visit, errors, name)}
        />
        <p class="buttons">
          <button class="button secondary small" type="submit">
            {visit.s('meetings.staff.alt-save', { number })}
          </button>
          <button class="button danger small" type="submit" formaction={`${at}/ta-bort`}>
            {visit.s('meetings.staff.picture-remove', { number })}
          </button>
        </p>
      </form>
    </>
  )
}
