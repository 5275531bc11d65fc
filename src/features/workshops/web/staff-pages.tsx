import type { WayIn } from '~/features/processes'
import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { ENDONYM, LANGUAGES, type Localized, tell } from '~/kernel/language'
import { dayInSweden, showDate, showNumber } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, DateField, Details, Notice, StatusWord, TextArea } from '~/ui'
import type { Hosted, HostedRow, Note } from '../queries'
import { CameIn, LinesFields, Said } from './came-in'
import { placeName } from './parts'

const BASE = '/arbete/moten/hostade'

interface ListProps {
  visit: Visit
  now: Date
  rows: readonly HostedRow[]
}

/** All that others hold, what we owe them first. */
export const HostedPage = ({ visit, now, rows }: ListProps) => (
  <StaffPage visit={visit} title={visit.t('workshops.staff.title')} lead={visit.s('workshops.staff.lead')}>
    {rows.length === 0 ? (
      <p>{visit.s('workshops.staff.none')}</p>
    ) : (
      <DataTable
        caption={visit.s('workshops.staff.title')}
        captionUnseen
        label={visit.t('workshops.staff.title')}
        columns={[
          { label: visit.s('workshops.staff.what') },
          { label: visit.s('workshops.staff.code') },
          { label: visit.s('workshops.staff.where') },
          { label: visit.s('workshops.staff.day') },
          { label: visit.s('workshops.staff.state') },
          { label: visit.s('workshops.staff.received'), numeric: true },
          { label: visit.s('workshops.staff.promised') },
        ]}
        rows={rows.map((row) => [
          <a href={visit.href(`${BASE}/${row.id}`)}>{visit.l(row.title)}</a>,
          row.code,
          placeName(row.municipalityCode),
          showDate(row.startsAt, visit.lang),
          visit.s(`workshops.staff.state.${stateOf(row, now)}`),
          showNumber(row.received, visit.lang),
          <Owed visit={visit} now={now} of={row} />,
        ])}
      />
    )}
  </StaffPage>
)

const stateOf = (row: Hosted, now: Date): 'planned' | 'held' | 'finished' => {
  if (row.finishedAt) return 'finished'
  return row.endsAt < now ? 'held' : 'planned'
}

const Owed = ({ visit, now, of }: { visit: Visit; now: Date; of: Hosted }) => {
  if (of.repliedAt) {
    const date = showDate(of.repliedAt, visit.lang)
    return <StatusWord kind="done">{visit.s('workshops.staff.promise.replied', { date })}</StatusWord>
  }
  if (!of.replyOn) return visit.s('workshops.staff.promise.none')
  const date = showDate(of.replyOn, visit.lang)
  return of.replyOn < dayInSweden(now) ? (
    <StatusWord kind="behind">{visit.s('workshops.staff.promise.overdue', { date })}</StatusWord>
  ) : (
    <StatusWord kind="waiting">{visit.s('workshops.staff.promise.due', { date })}</StatusWord>
  )
}

/** What was typed and refused in one of the page's forms. */
export interface Sent {
  form: 'reply' | 'paper'
  values: Values
  errors: FieldError[]
}

interface OneProps {
  visit: Visit
  now: Date
  meeting: Hosted
  wayIn: WayIn
  notes: readonly Note[]
  done: string | undefined
  typedIn: number
  sent: Sent | undefined
}

const DONE = ['sparat', 'publicerat'] as const

/** One workshop or lesson: what it said, the reply we owe it, and what it sent by post. */
export const HostedOnePage = (props: OneProps) => {
  const { visit, now, meeting, notes, typedIn, sent } = props
  const done = DONE.find((word) => word === props.done)
  const name = tell(meeting.title, visit.lang).text
  return (
    <StaffPage
      visit={visit}
      title={visit.t('workshops.staff.one.title', { name, code: meeting.code ?? '' })}
      lead={visit.s('workshops.staff.one.lead', {
        place: placeName(meeting.municipalityCode),
        date: showDate(meeting.startsAt, visit.lang),
      })}
    >
      {done || typedIn > 0 ? (
        <div role="status">
          <Notice kind="done">
            <p>
              {done
                ? visit.s(`workshops.staff.done.${done}`)
                : visit.s('workshops.staff.paper-sent', { count: typedIn })}
            </p>
          </Notice>
        </div>
      ) : null}
      <FormErrors visit={visit} errors={sent?.errors ?? []} />
      <p>
        <Owed visit={visit} now={now} of={meeting} />
      </p>
      <div class="two">
        <div>
          <h2>{visit.s('workshops.host.came')}</h2>
          <CameIn visit={visit} programme={meeting.programme} notes={notes} />
          <Said visit={visit} programme={meeting.programme} notes={notes} />
        </div>
        <div>
          {meeting.kind === 'lesson' ? <ReplyEditor {...props} /> : null}
          <Paper {...props} />
        </div>
      </div>
      <p>
        <a href={visit.href(BASE)}>{visit.s('workshops.staff.back')}</a>
      </p>
    </StaffPage>
  )
}

const ReplyEditor = ({ visit, meeting, sent }: OneProps) => {
  const typed = sent?.form === 'reply' && 'sv' in sent.values ? sent : undefined
  const errors = sent?.form === 'reply' ? sent.errors : []
  const shown = (language: keyof Localized) =>
    typed ? textOf(typed.values, language) : (meeting.reply[language] ?? '')
  const [, ...others] = LANGUAGES
  const field = (language: (typeof LANGUAGES)[number]) => (
    <TextArea
      name={language}
      label={visit.s('workshops.staff.reply-in', { language: ENDONYM[language] })}
      value={shown(language)}
      error={errorAt(visit, errors, language)}
      rows={language === 'sv' ? 8 : 4}
    />
  )
  const path = visit.href(`${BASE}/${meeting.id}/svar`)
  return (
    <>
      <h2>{visit.s('workshops.staff.reply')}</h2>
      <p>
        {meeting.repliedAt
          ? visit.s('workshops.staff.reply-published', { date: showDate(meeting.repliedAt, visit.lang) })
          : visit.s('workshops.staff.reply-hint')}{' '}
        <a href={visit.href(`/ung/klass/${meeting.code}`)}>{visit.s('workshops.staff.class-page')}</a>
      </p>
      <form novalidate method="post" action={path}>
        {field('sv')}
        <Details
          summary={visit.s('workshops.staff.reply-others')}
          open={others.some((language) => shown(language) !== '')}
        >
          {others.map(field)}
        </Details>
        <button class="button" type="submit">
          {visit.s('workshops.staff.reply-save')}
        </button>
      </form>
      {meeting.repliedAt ? null : (
        <form method="post" action={`${path}/publicera`}>
          <p>
            <button class="button secondary" type="submit">
              {visit.s('workshops.staff.reply-publish')}
            </button>
          </p>
        </form>
      )}
    </>
  )
}

const Paper = ({ visit, now, meeting, wayIn, sent }: OneProps) => {
  const { values, errors } = sent?.form === 'paper' ? sent : { values: {}, errors: [] }
  const latest = [dayInSweden(wayIn.closesAt), dayInSweden(now)].sort()[0] ?? ''
  return (
    <>
      <h2>{visit.s('workshops.staff.paper')}</h2>
      <p>{visit.s('workshops.staff.paper-body')}</p>
      <form novalidate method="post" action={visit.href(`${BASE}/${meeting.id}/papper`)}>
        <DateField
          name="kom"
          label={visit.s('workshops.staff.paper-day')}
          hint={visit.s('workshops.staff.paper-day-hint')}
          value={textOf(values, 'kom') || latest}
          min={dayInSweden(wayIn.opensAt)}
          max={latest}
          error={errorAt(visit, errors, 'kom')}
        />
        <LinesFields visit={visit} programme={meeting.programme} values={values} errors={errors} />
        <button class="button" type="submit">
          {visit.s('workshops.staff.paper-send')}
        </button>
      </form>
    </>
  )
}
