import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { excerpt } from '~/kernel/plain-text'
import { showDateTime } from '~/kernel/time'
import { type FieldError, textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, Notice, TextArea, TextField } from '~/ui'
import type { forStaff, openReportsOf, reportedInspel } from '../queries'
import { Age } from './age'

interface QueueProps {
  visit: Visit
  now: Date
  rows: Awaited<ReturnType<typeof reportedInspel>>
  done: boolean
}

/** Reported inspel, the one that has waited longest first. */
export const ReportsPage = ({ visit, now, rows, done }: QueueProps) => (
  <StaffPage
    visit={visit}
    title={visit.t('contributions.reports.title')}
    lead={visit.s('contributions.reports.lead')}
  >
    {done ? (
      <Notice kind="done">
        <p role="status">{visit.s('contributions.reports.done')}</p>
      </Notice>
    ) : null}
    {rows.length === 0 ? (
      <p>{visit.s('contributions.reports.none')}</p>
    ) : (
      <DataTable
        caption={visit.s('contributions.reports.table')}
        label={visit.t('contributions.reports.table')}
        columns={[
          { label: visit.s('contributions.inbox.text') },
          { label: visit.s('contributions.inbox.age') },
          { label: visit.s('contributions.reports.reasons') },
          { label: visit.s('contributions.reports.count'), numeric: true },
        ]}
        rows={rows.map((row) => [
          <a href={visit.href(`/arbete/inspel/anmalningar/${row.contributionId}`)}>
            {row.text ? (
              <span lang={row.language} dir="auto">
                {excerpt(row.text, 100)}
              </span>
            ) : (
              visit.s('contributions.reports.not-shown', { number: row.diaryNumber })
            )}
          </a>,
          <Age visit={visit} since={row.oldest} now={now} />,
          <ul class="tags">
            {row.reasons.map((reason) => (
              <li class="tag">{visit.s(`contributions.report.reason.${reason}`)}</li>
            ))}
          </ul>,
          row.count,
        ])}
      />
    )}
  </StaffPage>
)

interface OneProps {
  visit: Visit
  now: Date
  contribution: NonNullable<Awaited<ReturnType<typeof forStaff>>>
  reports: Awaited<ReturnType<typeof openReportsOf>>
  values?: Values
  errors?: FieldError[]
}

/** One reported inspel: what was reported, and the three ways to decide. */
export const ReportedInspelPage = (props: OneProps) => {
  const { visit, now, contribution, reports, errors = [] } = props
  return (
    <StaffPage
      visit={visit}
      title={visit.t('contributions.reports.one', { number: contribution.diaryNumber })}
    >
      <FormErrors visit={visit} errors={errors} />
      <div class="two">
        <div>
          <h2>{visit.s('contributions.read.mask')}</h2>
          <blockquote class="said" lang={contribution.language} dir="auto">
            {contribution.shown}
          </blockquote>
          <p class="muted">
            {visit.s(`contributions.state.${contribution.state ?? 'waiting'}`)}.{' '}
            <a href={visit.href(`/arbete/inspel/${contribution.id}`)}>
              {visit.s('contributions.reports.whole')}
            </a>
          </p>
          <h2>{visit.s('contributions.reports.said')}</h2>
          {reports.length === 0 ? <p>{visit.s('contributions.reports.none-left')}</p> : null}
          <ul>
            {reports.map((report) => (
              <li>
                <p>
                  <strong>{visit.s(`contributions.report.reason.${report.reason}`)}</strong>,{' '}
                  {showDateTime(report.receivedAt, visit.lang)}.{' '}
                  <Age visit={visit} since={report.receivedAt} now={now} />
                </p>
                {report.words ? <blockquote dir="auto">{report.words}</blockquote> : null}
              </li>
            ))}
          </ul>
        </div>
        <div>{reports.length > 0 ? <ReportDecisions {...props} /> : null}</div>
      </div>
    </StaffPage>
  )
}

const ReportDecisions = ({ visit, contribution, values = {}, errors = [] }: OneProps) => {
  const action = (verb: string) => visit.href(`/arbete/inspel/anmalningar/${contribution.id}/${verb}`)
  const isOpen = (field: string) => errors.some((error) => error.field === field)
  return (
    <>
      <h2>{visit.s('contributions.reports.decide')}</h2>
      <form novalidate method="post" action={action('behall')}>
        <TextField
          name="note"
          label={visit.s('contributions.reports.note')}
          hint={visit.s('contributions.reports.note-hint')}
          value={textOf(values, 'note')}
          error={errorAt(visit, errors, 'note')}
        />
        <button class="button" type="submit">
          {visit.s('contributions.reports.keep')}
        </button>
      </form>
      <Details summary={visit.s('contributions.reports.mask')} open={isOpen('masked')}>
        <form novalidate method="post" action={action('maska')}>
          <TextArea
            name="masked"
            label={visit.s('contributions.read.mask')}
            hint={visit.s('contributions.read.mask-hint')}
            value={textOf(values, 'masked') || contribution.shown}
            error={errorAt(visit, errors, 'masked')}
            rows={6}
          />
          <button class="button secondary" type="submit">
            {visit.s('contributions.read.mask-save')}
          </button>
        </form>
      </Details>
      <Details summary={visit.s('contributions.read.withhold-title')} open={isOpen('reason')}>
        <form novalidate method="post" action={action('visa-inte')}>
          <TextField
            name="reason"
            label={visit.s('contributions.read.reason')}
            hint={visit.s('contributions.read.reason-hint')}
            value={textOf(values, 'reason')}
            error={errorAt(visit, errors, 'reason')}
          />
          <button class="button danger" type="submit">
            {visit.s('contributions.read.withhold')}
          </button>
        </form>
      </Details>
    </>
  )
}
