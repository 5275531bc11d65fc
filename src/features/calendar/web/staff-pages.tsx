import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { municipalityByCode } from '~/kernel/place'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, Hidden, Notice, TextArea } from '~/ui'
import { type EventMoment, momentOfEvent } from '../domain'
import type { EventHappening, StaffEvent } from '../queries'
import { EventFields, type OpenMeeting } from './staff-form'
import { whenOf } from './when'

export interface Listed {
  event: StaffEvent
  times: readonly EventHappening[]
}

const momentOf = ({ event, times }: Listed, now: Date): EventMoment =>
  momentOfEvent(event, times.at(-1)?.endsAt, now)

/** The time that counts: the next one, or the last that was. */
const nextOf = ({ times }: Listed, now: Date) => times.find(({ endsAt }) => endsAt >= now) ?? times.at(-1)

interface ListProps {
  visit: Visit
  now: Date
  all: readonly Listed[]
}

/** Everything in the calendar that staff put there, by where it is in its life. */
export const CalendarStaffPage = ({ visit, now, all }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('calendar.title')} lead={visit.s('calendar.staff.lead')}>
    <p class="buttons">
      <a class="button" href={visit.href('/arbete/kalender/ny')}>
        {visit.s('calendar.staff.new')}
      </a>
      <a href={visit.href('/kalender')}>{visit.s('calendar.staff.public-calendar')}</a>
    </p>
    {all.length === 0 ? <p>{visit.s('calendar.staff.none')}</p> : null}
    {(['draft', 'coming', 'cancelled', 'past'] as const).map((moment) => {
      const rows = all.filter((one) => momentOf(one, now) === moment)
      return rows.length > 0 ? <EventTable {...{ visit, now, moment, rows }} /> : null
    })}
  </StaffPage>
)

const EventTable = ({
  visit,
  now,
  moment,
  rows,
}: Omit<ListProps, 'all'> & { moment: EventMoment; rows: readonly Listed[] }) => {
  const startOf = (one: Listed) => nextOf(one, now)?.startsAt.getTime() ?? 0
  const sorted = rows.toSorted((a, b) =>
    moment === 'past' ? startOf(b) - startOf(a) : startOf(a) - startOf(b),
  )
  return (
    <>
      <h2>{visit.s(`calendar.staff.moment.${moment}`)}</h2>
      <DataTable
        caption={visit.s(`calendar.staff.moment.${moment}`)}
        captionUnseen
        label={visit.t(`calendar.staff.moment.${moment}`)}
        columns={(['what', 'when', 'where', 'kind'] as const).map((key) => ({
          label: visit.s(`calendar.staff.column.${key}`),
        }))}
        rows={sorted.map((one) => {
          const { event } = one
          const next = nextOf(one, now)
          return [
            <a href={visit.href(`/arbete/kalender/${event.id}`)}>{visit.l(event.title)}</a>,
            next ? whenOf(visit, next) : '',
            event.municipalityCode
              ? municipalityByCode(event.municipalityCode)?.name
              : visit.s(`calendar.reach.${event.reach}`),
            visit.s(`calendar.kind.${event.kind}`),
          ]
        })}
      />
    </>
  )
}

interface FormProps {
  visit: Visit
  values: Values
  errors: FieldError[]
  meetings: readonly OpenMeeting[]
}

export const NewEventPage = ({ visit, ...typed }: FormProps) => (
  <StaffPage visit={visit} title={visit.t('calendar.staff.new')}>
    <FormErrors visit={visit} errors={typed.errors} />
    <EventFields {...{ visit, ...typed }} action={visit.href('/arbete/kalender/ny')} submit="create" />
  </StaffPage>
)

export const DONE = ['sparat', 'publicerat', 'dolt', 'installt', 'av', 'dag'] as const

interface EventProps extends FormProps, Listed {
  now: Date
  done: (typeof DONE)[number] | undefined
  /** What was typed in the small form beside the large one. */
  beside: Values
}

/** One event: what it is, and the deeds on it. */
export const StaffEventPage = (props: EventProps) => {
  const { visit, now, event, times, done, errors, values, meetings } = props
  const at = (path: string) => visit.href(`/arbete/kalender/${event.id}${path}`)
  const next = nextOf(props, now)
  return (
    <StaffPage visit={visit} title={visit.nearest(event.title)}>
      {done ? (
        <div role="status">
          <Notice kind="done">
            <p>{visit.s(`calendar.staff.done.${done}`)}</p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={errors} />
      <p>
        {next ? `${whenOf(visit, next)}. ` : null}
        <strong>{visit.s(`calendar.staff.state.${momentOf(props, now)}`)}</strong>
      </p>
      <div class="buttons">
        <form method="post" action={at(event.publishedAt ? '/dolj' : '/publicera')}>
          <button class={event.publishedAt ? 'button secondary' : 'button warm'} type="submit">
            {visit.s(`calendar.staff.${event.publishedAt ? 'hide' : 'publish'}`)}
          </button>
        </form>
        {event.publishedAt ? (
          <a href={visit.href(`/kalender/${event.slug}`)}>{visit.s('calendar.staff.public-page')}</a>
        ) : null}
      </div>
      {event.repeats === 'none' || event.cancelledAt ? null : (
        <DayList visit={visit} now={now} event={event} times={times} />
      )}
      <CancelPart {...props} />
      <EventFields {...{ visit, values, errors, meetings }} action={at('')} submit="save" />
    </StaffPage>
  )
}

/** The days that are left of something that comes again, each with its button. */
const DayList = ({ visit, now, event, times }: Listed & { visit: Visit; now: Date }) => {
  const left = times.filter(({ endsAt }) => endsAt >= now)
  return (
    <Details summary={visit.s('calendar.staff.days', { count: left.length })}>
      <ul>
        {left.map((one) => {
          const when = whenOf(visit, one)
          const deed = one.cancelled ? 'resume-day' : 'cancel-day'
          return (
            <li>
              <form method="post" action={visit.href(`/arbete/kalender/${event.id}/dag`)}>
                <Hidden name="day" value={one.day} />
                {one.cancelled ? null : <Hidden name="cancel" value="on" />}
                {when}{' '}
                {one.cancelled ? (
                  <>
                    <strong>{visit.s('calendar.cancelled')}</strong>{' '}
                  </>
                ) : null}
                <button
                  class="button secondary small"
                  type="submit"
                  aria-label={visit.t(`calendar.staff.${deed}-what`, { when })}
                >
                  {visit.s(`calendar.staff.${deed}`)}
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </Details>
  )
}

const CancelPart = ({ visit, event, errors, beside }: EventProps) => {
  if (event.cancelledAt) {
    return (
      <Notice kind="warning" title={visit.s('calendar.cancelled')}>
        <p lang={visit.only('sv')}>{event.cancelReason}</p>
        <form method="post" action={visit.href(`/arbete/kalender/${event.id}/blir-av`)}>
          <button class="button secondary" type="submit">
            {visit.s('calendar.staff.resume')}
          </button>
        </form>
      </Notice>
    )
  }
  return (
    <Details
      summary={visit.s('calendar.staff.cancel-title')}
      open={errors.some(({ field }) => field === 'reason')}
    >
      <p>{visit.s('calendar.staff.cancel-lead')}</p>
      <form novalidate method="post" action={visit.href(`/arbete/kalender/${event.id}/stall-in`)}>
        <TextArea
          name="reason"
          label={visit.s('calendar.staff.cancel-reason')}
          value={textOf(beside, 'reason')}
          error={errorAt(visit, errors, 'reason')}
          rows={2}
          required
        />
        <button class="button danger" type="submit">
          {visit.s('calendar.staff.cancel')}
        </button>
      </form>
    </Details>
  )
}
