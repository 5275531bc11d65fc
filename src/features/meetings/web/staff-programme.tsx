import { errorAt, FormErrors } from '~/features/site'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { Hidden, NumberField, TextField } from '~/ui'
import { STEPS_MAX, type Step, timed } from '../domain'
import type { StaffMeeting } from '../queries'
import { MeetingStaffPage, type StaffDone } from './staff-frame'

interface Props {
  visit: Visit
  now: Date
  meeting: StaffMeeting
  values: Values
  errors: FieldError[]
  done: StaffDone | undefined
}

/** The programme as rows "minutes-0", "title-0" …, one for each step. */
export const rowsOf = (programme: readonly Step[]): Values =>
  Object.fromEntries(
    programme.flatMap((step, row) => [
      [`id-${row}`, step.id],
      [`minutes-${row}`, String(step.minutes)],
      [`title-${row}`, step.title.sv],
      [`titleEn-${row}`, step.title.en ?? ''],
      [`question-${row}`, step.question?.sv ?? ''],
      [`questionEn-${row}`, step.question?.en ?? ''],
    ]),
  )

/** The steps in one plain form: each button keeps all that was typed, then does its own. */
export const ProgrammePage = ({ visit, now, meeting, values, errors, done }: Props) => {
  const rows = Object.keys(values).filter((name) => name.startsWith('id-')).length
  const minutes = timed(meeting.programme, meeting.startsAt).reduce((sum, step) => sum + step.minutes, 0)
  return (
    <MeetingStaffPage {...{ visit, now, meeting, done }} room="programme">
      <FormErrors visit={visit} errors={errors} />
      <p>{visit.s('meetings.staff.programme-lead')}</p>
      <form novalidate method="post" action={visit.href(`/arbete/moten/${meeting.id}/program`)}>
        {/* First in the form, so that Enter in a field saves and moves nothing. */}
        <p class="buttons">
          <button class="button" type="submit" name="do" value="save">
            {visit.s('meetings.staff.programme-save')}
          </button>
          {minutes > 0 ? visit.s('meetings.staff.programme-total', { count: minutes }) : null}
        </p>
        {Array.from({ length: rows }, (_, row) => (
          <StepFields {...{ visit, row, rows, values, errors }} />
        ))}
        {rows < STEPS_MAX ? (
          <button class="button secondary" type="submit" name="do" value="add">
            {visit.s('meetings.staff.step-add')}
          </button>
        ) : null}
      </form>
    </MeetingStaffPage>
  )
}

const StepFields = ({
  visit,
  row,
  rows,
  values,
  errors,
}: Pick<Props, 'visit' | 'values' | 'errors'> & { row: number; rows: number }) => {
  const number = row + 1
  const field = (name: string, key: string) => ({
    name: `${name}-${row}`,
    label: visit.s(`meetings.staff.step-${key}` as 'meetings.staff.step-title', { number }),
    value: textOf(values, `${name}-${row}`),
    error: errorAt(visit, errors, `${name}-${row}`),
  })
  const button = (move: 'up' | 'down' | 'remove') => (
    <button class="button secondary small" type="submit" name="do" value={`${move}-${row}`}>
      {visit.s(`meetings.staff.step-${move}`, { number })}
    </button>
  )
  return (
    <>
      <h2>{visit.s('meetings.staff.step', { number })}</h2>
      <Hidden name={`id-${row}`} value={textOf(values, `id-${row}`)} />
      <NumberField {...field('minutes', 'minutes')} />
      <TextField {...field('title', 'title')} />
      <TextField {...field('question', 'question')} />
      <TextField {...field('titleEn', 'title-en')} />
      <TextField {...field('questionEn', 'question-en')} />
      <p class="buttons">
        {row > 0 ? button('up') : null}
        {row < rows - 1 ? button('down') : null}
        {button('remove')}
      </p>
    </>
  )
}
