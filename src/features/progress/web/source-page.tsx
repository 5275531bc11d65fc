import { errorAt, FormErrors, StaffPage } from '~/features/site'
import { showDateTime, showNumber } from '~/kernel/time'
import { textOf, type Values } from '~/platform/http/form'
import type { Visit } from '~/platform/http/visit'
import { DataTable, Details, Notice, NumberField, Select, StatusWord, TextField } from '~/ui'
import { SOURCE_FORMATS } from '../domain'
import type { indicatorForStaff, runsOf } from '../queries'
import type { FormState } from './staff-parts'

type Run = Awaited<ReturnType<typeof runsOf>>[number]

interface Props {
  visit: Visit
  indicator: NonNullable<Awaited<ReturnType<typeof indicatorForStaff>>>
  runs: readonly Run[]
  sent: FormState | undefined
  done: string | undefined
}

/** Where an indicator's figures are fetched from, and how it went each time. */
export const SourcePage = (props: Props) => {
  const { visit, indicator, runs, done } = props
  const here = `/arbete/framsteg/matt/${indicator.id}`
  const of = indicator.goalId
    ? `/arbete/framsteg/mal/${indicator.goalId}`
    : `/arbete/framsteg/${indicator.actionId}`
  return (
    <StaffPage
      visit={visit}
      title={{ text: indicator.name, lang: 'sv' }}
      lead={visit.s('progress.source.lead')}
    >
      {done === 'sparat' ? (
        <Notice kind="done">
          <p role="status">{visit.s('progress.done')}</p>
        </Notice>
      ) : null}
      {done === 'hamtat' && runs[0] ? (
        <Notice kind={runs[0].fault ? 'warning' : 'done'}>
          <p role="status">{cameOf(visit, runs[0])}</p>
        </Notice>
      ) : null}
      <p>
        <a href={visit.href(of)}>{visit.s('progress.source.back')}</a>
      </p>
      <SourceForm {...props} action={visit.href(`${here}/kalla`)} />
      {indicator.fetched ? (
        <div class="buttons">
          <form method="post" action={visit.href(`${here}/hamta`)}>
            <button class="button" type="submit">
              {visit.s('progress.source.now')}
            </button>
          </form>
          <form method="post" action={visit.href(`${here}/sluta`)}>
            <button class="button secondary" type="submit">
              {visit.s('progress.source.stop')}
            </button>
          </form>
        </div>
      ) : null}
      <h2>{visit.s('progress.source.runs')}</h2>
      {runs.length === 0 ? <p>{visit.s('progress.source.no-runs')}</p> : <Runs {...props} />}
    </StaffPage>
  )
}

const SourceForm = ({ visit, indicator, sent, action }: Props & { action: string }) => {
  const { fetched } = indicator
  const start: Values = fetched
    ? { address: fetched.address, format: fetched.format, everyDays: String(fetched.everyDays) }
    : { everyDays: '30' }
  const { values, errors } = sent ?? { values: start, errors: [] }
  return (
    <form novalidate method="post" action={action}>
      <FormErrors visit={visit} errors={errors} />
      <TextField
        name="address"
        label={visit.s('progress.source.address')}
        hint={visit.s('progress.source.address-hint')}
        value={textOf(values, 'address')}
        error={errorAt(visit, errors, 'address')}
        required
      />
      <Select
        name="format"
        label={visit.s('progress.source.format')}
        value={textOf(values, 'format')}
        options={SOURCE_FORMATS.map((format) => ({
          value: format,
          label: visit.t(`progress.source.format.${format}`),
        }))}
        error={errorAt(visit, errors, 'format')}
      />
      <NumberField
        name="everyDays"
        label={visit.s('progress.source.every')}
        unit={visit.s('progress.source.days')}
        value={textOf(values, 'everyDays')}
        error={errorAt(visit, errors, 'everyDays')}
      />
      <button class="button secondary" type="submit">
        {visit.s('progress.staff.save')}
      </button>
    </form>
  )
}

/** How one fetching went, in plain words. */
const cameOf = (visit: Visit, { fault, faultDetail, readCount, addedCount, changedCount }: Run) =>
  fault
    ? visit.s(`progress.run.fault.${fault}`, { detail: faultDetail || '–' })
    : visit.s('progress.run.went', {
        count: readCount,
        added: showNumber(addedCount, visit.lang),
        changed: showNumber(changedCount, visit.lang),
      })

const Runs = ({ visit, runs }: Props) => (
  <DataTable
    caption={visit.s('progress.source.runs')}
    label={visit.t('progress.source.runs')}
    captionUnseen
    columns={[
      { label: visit.s('progress.run.when') },
      { label: visit.s('progress.run.by') },
      { label: visit.s('progress.run.how') },
      { label: visit.s('progress.run.what') },
    ]}
    rows={runs.map((run) => [
      showDateTime(run.startedAt, visit.lang),
      run.by ? visit.l({ sv: run.by }) : visit.s('progress.run.clock'),
      <>
        <StatusWord kind={run.fault ? 'stopped' : 'done'}>
          {visit.s(run.fault ? 'progress.run.failed' : 'progress.run.ok')}
        </StatusWord>
        <p>{cameOf(visit, run)}</p>
      </>,
      <Details summary={new URL(run.address).host}>
        <p class="address">{run.address}</p>
        {run.bytes === null ? null : (
          <p>
            {visit.s('progress.run.came', {
              bytes: showNumber(run.bytes, visit.lang),
              type: run.contentType || '–',
            })}
          </p>
        )}
        {run.beginning ? <p class="address">{run.beginning}</p> : null}
      </Details>,
    ])}
  />
)
